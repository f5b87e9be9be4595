package series

import (
	"context"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// text is a resolution, decision or statement that a body adopted.
type text struct {
	id, body, title, date string
	words                 []string // of the title, each once
	key                   string
	loaded                bool
	heading               graph.Evidence // where its title stands
	cites                 []citation     // of the same body, in the order of the text
}

// citation is a place where a text cites another one of its body.
type citation struct {
	to         string
	preambular bool
	position   int64
	content    string // of the paragraph, where it was asked for
	evidence   graph.Evidence
}

type reader struct {
	ctx   context.Context
	store plan.Store
}

// chunk is how many resolutions are read at a time: a statement's answer stays small.
const chunk = 128

var (
	resolutions = graph.TypesOf(graph.TypeResolution)
	provisions  = graph.TypesOf(graph.TypeProvision)
	asIn        = []graph.Prop{graph.PropSourceID, graph.PropTextID, graph.PropLanguage, graph.PropPlace, graph.PropQuote, graph.PropStart, graph.PropEnd}
)

func (r *reader) execute(name string, root *plan.Select) (*plan.Result, error) {
	results, err := r.store.Execute(r.ctx, &plan.Plan{Name: "series: " + name, Roots: []*plan.Select{root}})
	if err != nil {
		return nil, err
	}
	return results[0], nil
}

func hop(kind graph.EdgeType, to graph.TypeSet) *plan.Select {
	return &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(kind), Dir: graph.Out}, Types: to}
}

// wording follows to the English wording.
func wording() *plan.Select {
	s := hop(graph.EdgeHasText, graph.TypesOf(graph.TypeText))
	s.Where, s.Page.Limit = plan.Compare{Prop: graph.PropLanguage, Value: "EN"}, 1
	s.Columns = []graph.Prop{graph.PropContent}
	return s
}

// texts reads all texts that a body adopted and whose title is known; of those that were not read, the day may be missing.
func (r *reader) texts() ([]*text, error) {
	title := wording()
	title.Edge = []graph.Prop{graph.PropSourceID, graph.PropPlace}
	result, err := r.execute("texts", &plan.Select{From: plan.All{}, Types: resolutions,
		Where:   plan.Not{Cond: plan.Compare{Prop: graph.PropKind, Value: "DRAFT"}},
		Columns: []graph.Prop{graph.PropTitle, graph.PropDateStart, graph.PropKnown}, Children: []*plan.Select{title}})
	if err != nil {
		return nil, err
	}
	var all []*text
	for i, id := range result.IDs {
		t := &text{id: id, title: str(result.Columns[0][i]), date: str(result.Columns[1][i]), loaded: str(result.Columns[2][i]) == string(graph.Loaded)}
		if symbols := graph.ParseSymbol(strings.TrimPrefix(id, "resolution:"), ""); len(symbols) == 1 {
			t.body = symbols[0].Body()
		}
		if t.title == "" || t.body == "" || t.loaded && t.date == "" {
			continue
		}
		if row, end := result.Children[0].Rows(i); row < end {
			w := result.Children[0]
			content := str(w.Columns[0][row])
			t.heading = graph.Evidence{Source: str(w.Edge[0][row]), Place: str(w.Edge[1][row]), Text: w.IDs[row], Language: "EN", Quote: content, End: len([]rune(content))}
		}
		t.words = keyWords(t.title)
		t.key = t.body + "|" + strings.Join(t.words, " ")
		slices.Sort(t.words)
		t.words = slices.Compact(t.words)
		all = append(all, t)
	}
	return all, nil
}

// citations reads for the texts that were read what they cite of their own body in their paragraphs.
func (r *reader) citations(all []*text) error {
	by := map[string]*text{}
	var ids []string
	for _, t := range all {
		if t.loaded {
			by[t.id], ids = t, append(ids, t.id)
		}
	}
	return r.cited(ids, nil, func(id string, c citation) {
		if t := by[id]; c.to != id && bodyOf(c.to) == t.body {
			t.cites = append(t.cites, c)
		}
	})
}

func bodyOf(id string) string {
	if symbols := graph.ParseSymbol(strings.TrimPrefix(id, "resolution:"), ""); len(symbols) == 1 {
		return symbols[0].Body()
	}
	return ""
}

// paragraphs reads the words of the paragraphs in which texts cite others of their body.
func (r *reader) paragraphs(some []*text) error {
	by := map[string]*text{}
	ids := make([]string, len(some))
	for i, t := range some {
		by[t.id], ids[i], t.cites = t, t.id, nil
	}
	return r.cited(ids, wording(), func(id string, c citation) {
		if t := by[id]; c.to != id && bodyOf(c.to) == t.body {
			t.cites = append(t.cites, c)
		}
	})
}

// cited calls use for each citation of a resolution in a paragraph of some texts, with the paragraph's words where they are asked for.
func (r *reader) cited(ids []string, words *plan.Select, use func(id string, c citation)) error {
	for some := range slices.Chunk(ids, chunk) {
		cites := hop(graph.EdgeCites, resolutions)
		cites.Edge = asIn
		parts := hop(graph.EdgeContains, provisions)
		parts.Distinct, parts.Columns, parts.Children = true, []graph.Prop{graph.PropKind, graph.PropPosition}, []*plan.Select{cites}
		parts.Where = plan.In{Prop: graph.PropKind, Values: []graph.Value{"PREAMBULAR", "OPERATIVE"}}
		if words != nil {
			parts.Where, parts.Children = plan.Compare{Prop: graph.PropKind, Value: "PREAMBULAR"}, append(parts.Children, words)
		}
		result, err := r.execute("citations", &plan.Select{From: plan.IDs(some), Types: resolutions, Children: []*plan.Select{parts}})
		if err != nil {
			return err
		}
		for i, id := range result.IDs {
			paragraphs := result.Children[0]
			for row, end := paragraphs.Rows(i); row < end; row++ {
				eachCitation(paragraphs, row, func(c citation) { use(id, c) })
			}
		}
	}
	return nil
}

// eachCitation gives the citations in a row of paragraphs.
func eachCitation(paragraphs *plan.Result, row int, use func(citation)) {
	position, _ := paragraphs.Columns[1][row].(int64)
	c := citation{preambular: str(paragraphs.Columns[0][row]) == "PREAMBULAR", position: position}
	if len(paragraphs.Children) > 1 {
		if at, end := paragraphs.Children[1].Rows(row); at < end {
			c.content = str(paragraphs.Children[1].Columns[0][at])
		}
	}
	cites := paragraphs.Children[0]
	for at, end := cites.Rows(row); at < end; at++ {
		c.to, c.evidence = cites.IDs[at], evidenceOf(cites.Edge, at)
		use(c)
	}
}

// evidenceOf returns where the edge of a row stands.
func evidenceOf(columns [][]graph.Value, row int) graph.Evidence {
	start, _ := columns[5][row].(int64)
	end, _ := columns[6][row].(int64)
	return graph.Evidence{Source: str(columns[0][row]), Text: str(columns[1][row]), Language: str(columns[2][row]), Place: str(columns[3][row]),
		Quote: str(columns[4][row]), Start: int(start), End: int(end)}
}

func str(v graph.Value) string {
	s, _ := v.(string)
	return s
}
