package walk

import (
	"cmp"
	"context"
	"slices"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/wording"
)

// Compare asks what became of the paragraphs of one text in another, or in each of a series of texts: of resolutions, decisions,
// statements and drafts, or of declarations.
type Compare struct {
	Texts    []string // ids: each is compared with the one before it; one alone stands for its series
	Language string   // whose wordings are compared; "" for English, or else the one that most of the texts have
	Most     int      // texts of a series, the latest
}

// The bounds of comparisons, and what is taken where nothing is asked for.
const (
	usualSeries, mostSeries = 10, 30
	mostCompared            = 1000    // paragraphs of a text
	mostComparedRows        = 200_000 // of all statements together
)

// Languages are those that wordings can have, in the order in which one is chosen where nothing else decides.
var Languages = []string{"EN", "FR", "ES", "RU", "ZH", "AR"}

// Compared is what was found.
type Compared struct {
	Language  string // of the wordings that were compared; "" where none of the texts has any
	Texts     []ComparedText
	Steps     []Comparison // one less than Texts: each text with the one before it
	Histories []History
	Truncated []Reason
}

// ComparedText is a text and its paragraphs.
type ComparedText struct {
	Node
	Loaded     bool // whether its wording is there; else only paragraphs are known that another text cites or carries over, or that cite
	Paragraphs []Paragraph
}

// Paragraph is one of a text that is compared: a paragraph, a heading or a footnote.
type Paragraph struct {
	ID, Label     string
	Type          graph.NodeType
	Place, Number string // op11 and what is printed there
	Kind, Heading string // as the API says it of provisions; "" of others
	Text, Words   string // the id of its wording, and the wording
	position      int
	within        int        // the index of the paragraph that it is a part of; -1 for none
	carried       []carrying // edges between it and paragraphs of the text before
}

// Comparison is what became of the paragraphs of one text in the next.
type Comparison struct {
	First, Other int      // in Compared.Texts
	Changes      []Change // in the order of Other; what was dropped stands behind what it stood behind
}

// What says what became of a paragraph.
type What string

// The ways. Without the wordings of both texts it is not known what is new and what was dropped.
const (
	CarriedOver What = "CARRIED_OVER" // word for word
	Changed     What = "CHANGED"
	New         What = "NEW"
	Dropped     What = "DROPPED"
	Unknown     What = "UNKNOWN"
)

// Change is one paragraph of either text, or one of each.
type Change struct {
	What         What
	Moved        bool // it stands elsewhere: out of order among those that stayed, or in another part of the text
	First, Other int  // in the Paragraphs of either text; -1 where there is none
	Alike        float64
	Near         int    // of what is new or was dropped: the paragraph of the other text that has most of it, though it has another partner; -1
	Edge         string // id of a REITERATES edge between the two
	Differences  []wording.Difference
	Compared     bool // whether the wordings are there to be compared
}

// History is what became of one paragraph over a series.
type History struct {
	Places    []int // by text: in its Paragraphs; -1 where it has none
	FirstIn   int   // in Compared.Texts
	ChangedIn int   // the last text that has other words than the one before it, or in which it is new
	LastIn    int
	Open      bool // the text before the first is not loaded, so that it may be older
}

// Run compares. Errors: Invalid for what cannot be asked, NotFound where one of the texts does not exist, and those of Execute.
func (c Compare) Run(ctx context.Context, store plan.Store) (*Compared, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	c.Most = cmp.Or(c.Most, usualSeries)
	r := &comparer{Compare: c, reader: reader{ctx: ctx, store: store}, out: &Compared{}, why: map[Reason]bool{}}
	if len(c.Texts) == 1 {
		if err := r.series(); err != nil {
			return nil, err
		}
	}
	if err := r.texts(); err != nil {
		return nil, err
	}
	for i := 1; i < len(r.out.Texts); i++ {
		if ctx.Err() != nil {
			return nil, graph.Errorf(graph.Limit, "stopped while comparing wordings: %w", ctx.Err())
		}
		r.out.Steps = append(r.out.Steps, r.out.compare(i-1, i))
	}
	r.out.Histories = r.out.histories()
	for _, why := range []Reason{Results, Work, Parts} {
		if r.why[why] {
			r.out.Truncated = append(r.out.Truncated, why)
		}
	}
	return r.out, nil
}

// Check says why the comparison cannot be asked for; nil where it can.
func (c Compare) Check() error {
	switch {
	case len(c.Texts) == 0 || len(c.Texts) > mostSeries:
		return graph.Errorf(graph.Invalid, "a comparison is of 1 to %d texts, not of %d", mostSeries, len(c.Texts))
	case c.Most < 0 || c.Most == 1 || c.Most > mostSeries:
		return graph.Errorf(graph.Invalid, "most is %d; a series takes 2 to %d texts", c.Most, mostSeries)
	case c.Language != "" && !slices.Contains(Languages, c.Language):
		return graph.Errorf(graph.Invalid, "the language is %q; it is one of EN, FR, ES, RU, ZH, AR", c.Language)
	}
	for i, id := range c.Texts {
		if t, ok := graph.TypeOfID(id); !ok || !wholes.Has(t) {
			return graph.Errorf(graph.Invalid, "%q is no resolution and no instrument; only these are compared, paragraph by paragraph", id)
		}
		if slices.Contains(c.Texts[:i], id) {
			return graph.Errorf(graph.Invalid, "%q is given twice; a text is compared with another one", id)
		}
	}
	return nil
}

// Size is how many things were found.
func (c *Compared) Size() int {
	n := 0
	for _, s := range c.Steps {
		for i := range s.Changes {
			n += 1 + len(s.Changes[i].Differences)
		}
	}
	return n + len(c.Histories)*(1+len(c.Texts))
}
