package loaders

import (
	"mandategraph/loaders/akn"
	"mandategraph/loaders/format"
	"mandategraph/loaders/note"
)

// formats are the known formats, asked in this order.
var formats = []format.Format{akn.Format{}, note.Format{}}
