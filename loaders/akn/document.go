package akn

// document is one file: what its head says, and its parts in the order of the text.
type document struct {
	meta
	parts []*part
}

// part is a text with paragraphs of its own: the resolution, one of several resolutions in one document, a draft that it recommends,
// an annex, or a structure that is set into a paragraph.
type part struct {
	kind   partKind
	parent *part  // nil for the document itself
	letter string // "A" of a document that holds resolutions A and B
	title  string
	body   string // that speaks, where another format knows it
	blocks []block
	last   int // number of the last numbered paragraph
}

type partKind uint8

const (
	partMain partKind = iota
	partLettered
	partDraft
	partEmbedded // a draft, or something that is quoted
	partAnnex
)

// block is a paragraph, sub-paragraph, heading or row of a table.
type block struct {
	kind   blockKind
	number string // as printed: "11.", "(a)"
	text   string // runs of white space are one space
	links  []link
	notes  []note
	item   bool // it stands in a list
	line   int
}

type blockKind uint8

const (
	blockParagraph blockKind = iota
	blockPreambular
	blockHeading
	blockFormula // "The General Assembly,"
	blockRow
)

// link is what editors put around a stretch of text, in code points.
type link struct {
	href       string
	start, end int
}

// note is a footnote, and where in the text its mark stands.
type note struct {
	marker string
	offset int
	text   string
	links  []link
}
