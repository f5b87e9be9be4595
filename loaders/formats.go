package loaders

import (
	"mandategraph/loaders/format"
	"mandategraph/loaders/note"
)

// formats are the known formats, asked in this order.
var formats = []format.Format{note.Format{}}
