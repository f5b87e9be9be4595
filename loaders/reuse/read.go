package reuse

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/loaders/series"
)

// paragraph is a provision or a commitment with its English wording.
type paragraph struct {
	id              string
	kind            graph.NodeType
	text            string // id of the wording
	source, place   string // of the wording
	content         string
	words           []uint32
	names           []bool // which of the words belong to names
	document, title string // the text that it is in
	series          int32  // a number for those of one series; see package series
	date            string // of adoption
}

// chunk is how many resolutions are read at a time: a statement's answer stays small.
const chunk = 128

// read returns all paragraphs of adopted texts, the earliest first.
func read(ctx context.Context, store plan.Store) ([]paragraph, error) {
	r := reader{ctx: ctx, store: store, vocabulary: map[string]uint32{}, series: map[string]int32{}, documents: map[string]adopted{}}
	ids, err := r.adopted()
	if err != nil {
		return nil, err
	}
	for some := range slices.Chunk(ids, chunk) {
		if err := r.provisions(some); err != nil {
			return nil, err
		}
	}
	if err := r.commitments(); err != nil {
		return nil, err
	}
	slices.SortFunc(r.all, func(a, b paragraph) int { return cmp.Or(cmp.Compare(a.date, b.date), cmp.Compare(a.id, b.id)) })
	return slices.CompactFunc(r.all, func(a, b paragraph) bool { return a.id == b.id }), nil
}

type reader struct {
	ctx        context.Context
	store      plan.Store
	vocabulary map[string]uint32
	series     map[string]int32
	documents  map[string]adopted // by id of the resolution
	all        []paragraph
}

// adopted is a text that a body adopted.
type adopted struct{ title, date string }

func (r *reader) execute(name string, root *plan.Select) (*plan.Result, error) {
	results, err := r.store.Execute(r.ctx, &plan.Plan{Name: "reuse: " + name, Roots: []*plan.Select{root}})
	if err != nil {
		return nil, err
	}
	return results[0], nil
}

// adopted reads which texts there are, without drafts and those whose day is not known.
func (r *reader) adopted() ([]string, error) {
	result, err := r.execute("texts", &plan.Select{From: plan.All{}, Types: graph.TypesOf(graph.TypeResolution),
		Where:   plan.And{plan.Not{Cond: plan.Compare{Prop: graph.PropKind, Value: "DRAFT"}}, plan.Compare{Prop: graph.PropKnown, Value: string(graph.Loaded)}},
		Columns: []graph.Prop{graph.PropTitle, graph.PropDateStart}})
	if err != nil {
		return nil, err
	}
	var ids []string
	for i, id := range result.IDs {
		if date := text(result.Columns[1][i]); date != "" {
			r.documents[id] = adopted{text(result.Columns[0][i]), date}
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// wording follows to the first English wording, and says which document carries it where.
func wording() *plan.Select {
	return &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeHasText), Dir: graph.Out}, Types: graph.TypesOf(graph.TypeText),
		Where: plan.Compare{Prop: graph.PropLanguage, Value: "EN"}, Page: plan.Page{Limit: 1},
		Columns: []graph.Prop{graph.PropContent}, Edge: []graph.Prop{graph.PropSourceID, graph.PropPlace}}
}

func (r *reader) provisions(ids []string) error {
	parts := &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeContains), Dir: graph.Out}, Types: graph.TypesOf(graph.TypeProvision), Distinct: true,
		Where:    plan.In{Prop: graph.PropKind, Values: []graph.Value{"PREAMBULAR", "OPERATIVE", "ANNEX"}},
		Children: []*plan.Select{wording()}}
	result, err := r.execute("paragraphs", &plan.Select{From: plan.IDs(ids), Types: graph.TypesOf(graph.TypeResolution), Children: []*plan.Select{parts}})
	if err != nil {
		return err
	}
	for i, id := range result.IDs {
		from, to := result.Children[0].Rows(i)
		for ; from < to; from++ {
			r.add(graph.TypeProvision, result.Children[0].IDs[from], id, result.Children[0].Children[0], from)
		}
	}
	return nil
}

// commitments are as old as the resolution that carries their wording.
func (r *reader) commitments() error {
	result, err := r.execute("commitments", &plan.Select{From: plan.All{}, Types: graph.TypesOf(graph.TypeCommitment), Children: []*plan.Select{wording()}})
	if err != nil {
		return err
	}
	for i, id := range result.IDs {
		r.add(graph.TypeCommitment, id, "", result.Children[0], i)
	}
	return nil
}

// add keeps a paragraph that has a wording; without a document, that of its wording.
func (r *reader) add(kind graph.NodeType, id, document string, wordings *plan.Result, parent int) {
	row, end := wordings.Rows(parent)
	if row == end {
		return
	}
	source := text(wordings.Edge[0][row])
	if document == "" {
		document = "resolution:" + strings.TrimPrefix(source, "document:")
	}
	a, ok := r.documents[document]
	if !ok {
		return
	}
	p := paragraph{id: id, kind: kind, text: wordings.IDs[row], source: source, place: text(wordings.Edge[1][row]), content: text(wordings.Columns[0][row]),
		document: document, title: a.title, date: a.date, series: r.seriesOf(document, a.title)}
	p.words, p.names = r.wordsOf(p.content), names(p.content)
	r.all = append(r.all, p)
}

// seriesOf numbers the series: the texts of one body whose titles differ by no more than dates and numbers.
func (r *reader) seriesOf(document, title string) int32 {
	body := ""
	if symbols := graph.ParseSymbol(strings.TrimPrefix(document, "resolution:"), ""); len(symbols) == 1 {
		body = symbols[0].Body()
	}
	key := body + "|" + series.Key(title)
	n, ok := r.series[key]
	if !ok {
		n = int32(len(r.series))
		r.series[key] = n
	}
	return n
}

func text(v graph.Value) string {
	s, _ := v.(string)
	return s
}
