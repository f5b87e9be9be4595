package loaders

import (
	"mandategraph/loaders/akn"
	"mandategraph/loaders/docx"
	"mandategraph/loaders/format"
	"mandategraph/loaders/html"
	"mandategraph/loaders/marc"
	"mandategraph/loaders/metadata"
	"mandategraph/loaders/note"
	"mandategraph/loaders/pdf"
	"mandategraph/loaders/plain"
)

// formats are the known formats, asked in this order: a note is plain text too.
var formats = []format.Format{akn.Format{}, marc.Format{}, metadata.Format{}, note.Format{}, docx.Format{}, pdf.Format{}, html.Format{}, plain.Format{}}
