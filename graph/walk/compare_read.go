package walk

import (
	"cmp"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// comparer is a comparison under way.
type comparer struct {
	Compare
	reader
	out *Compared
	why map[Reason]bool
}

// carrying is an edge by which a paragraph carries over another one.
type carrying struct{ to, grade, edge string }

// texts reads the texts with their paragraphs: in one plan where all have their wordings in the language that is looked for first.
func (r *comparer) texts() error {
	language := cmp.Or(r.Language, Languages[0])
	if err := r.paragraphs(language); err != nil || r.Language != "" || r.out.loaded() {
		return err
	}
	best, err := r.common()
	if err != nil || best == language {
		return err
	}
	if best == "" {
		r.out.Language = ""
		return nil
	}
	return r.paragraphs(best)
}

// loaded reports whether all texts have their wordings.
func (c *Compared) loaded() bool {
	return !slices.ContainsFunc(c.Texts, func(t ComparedText) bool { return !t.Loaded })
}

// mostWordings is of how many wordings of a paragraph the languages are looked at.
const mostWordings = 48

// common is the language that most of the texts have; of several English, then as Languages has them.
func (r *comparer) common() (best string, err error) {
	roots := make([]*plan.Select, len(r.Texts))
	for i, id := range r.Texts {
		roots[i] = partsOf(id)
		roots[i].Page.Limit = mostCompared
		roots[i].Children = []*plan.Select{{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeHasText)}, Types: graph.TypesOf(graph.TypeText),
			Order: plan.Order{Key: graph.OrderPlace}, Page: plan.Page{Limit: mostWordings}, Columns: []graph.Prop{graph.PropLanguage}}}
	}
	results, err := r.read("compare: languages", mostComparedRows, roots...)
	if err != nil {
		return "", err
	}
	having := map[string]int{}
	for _, result := range results {
		have := map[string]bool{}
		for row := range result.Children[0].IDs {
			have[text(result.Children[0], graph.PropLanguage, row)] = true
		}
		for l := range have {
			having[l]++
		}
	}
	for _, l := range Languages {
		if having[l] > having[best] {
			best = l
		}
	}
	return best, nil
}

// partsOf reads the paragraphs of a text as their ids tell, so also those of which nothing is known but that another text speaks of them.
func partsOf(whole string) *plan.Select {
	s := &plan.Select{From: plan.All{}, Order: plan.Order{Key: graph.OrderNumber}}
	var either plan.Or
	for _, t := range partTypes(whole) {
		s.Types |= graph.TypesOf(t)
		either = append(either, plan.Compare{Prop: graph.PropID, Op: plan.Prefix, Value: partPrefix(t, whole)})
	}
	s.Where = either
	return s
}

func partTypes(whole string) []graph.NodeType {
	if t, _ := graph.TypeOfID(whole); t == graph.TypeInstrument {
		return []graph.NodeType{graph.TypeCommitment, graph.TypeArticle}
	}
	return []graph.NodeType{graph.TypeProvision}
}

// partPrefix is what the ids of the paragraphs of a text begin with.
func partPrefix(t graph.NodeType, whole string) string {
	_, key, _ := strings.Cut(whole, ":")
	return graph.Nodes[t].Prefix + ":" + key + "#"
}

// paragraphs reads what the texts are, and their paragraphs with their wordings in a language and with what they carry over of the text
// before: one plan, with a root a text.
func (r *comparer) paragraphs(language string) error {
	roots := []*plan.Select{{From: plan.IDs(r.Texts), Types: graph.AllTypes, Columns: nodeProps}}
	for i, id := range r.Texts {
		root := partsOf(id)
		root.Columns = paragraphProps(root.Types)
		root.Page.Limit, root.More = mostCompared, true
		root.Children = []*plan.Select{wordingIn(language)}
		if i > 0 {
			root.Children = append(root.Children, carriedFrom(r.Texts[i-1], graph.Out), carriedFrom(r.Texts[i-1], graph.In))
		}
		roots = append(roots, root)
	}
	results, err := r.read("compare: paragraphs", mostComparedRows, roots...)
	if err != nil {
		return err
	}
	rows := rowsOf(results[0])
	r.out.Language, r.out.Texts = language, nil
	for i, id := range r.Texts {
		row, ok := rows[id]
		if !ok {
			return graph.Errorf(graph.NotFound, "the graph has no %q", id)
		}
		t := ComparedText{Node: nodeOf(results[0], row, 0)}
		t.take(results[i+1])
		r.out.Texts = append(r.out.Texts, t)
		if results[i+1].More[0] {
			r.why[Parts] = true
		}
	}
	return nil
}

// paragraphProps are what is told of a paragraph, as far as its types have it.
func paragraphProps(types graph.TypeSet) (props []graph.Prop) {
	for _, p := range []graph.Prop{graph.PropPlace, graph.PropNumber, graph.PropKind, graph.PropHeading, graph.PropPosition} {
		for _, t := range types.Types() {
			if has(graph.Nodes[t].Props, p) && !slices.Contains(props, p) {
				props = append(props, p)
			}
		}
	}
	return append(props, graph.PropLabel)
}

// wordingIn is the wording that the API gives as the text of a paragraph.
func wordingIn(language string) *plan.Select {
	return &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeHasText)}, Types: graph.TypesOf(graph.TypeText), Order: plan.Order{Key: graph.OrderPlace},
		Where: plan.Compare{Prop: graph.PropLanguage, Op: plan.Eq, Value: language}, Page: plan.Page{Limit: 1}, Columns: []graph.Prop{graph.PropContent}}
}

// mostCarried is of how many paragraphs one may carry something over.
const mostCarried = 20

func carriedFrom(whole string, dir graph.Direction) *plan.Select {
	from := partsOf(whole)
	return &plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeReiterates), Dir: dir}, Types: from.Types, Where: from.Where, Order: plan.Order{Key: graph.OrderRank},
		Distinct: true, Page: plan.Page{Limit: mostCarried}, Edge: []graph.Prop{graph.PropGrade}}
}

// take keeps the paragraphs of a text, in its order; of a text that is loaded those that have a wording, since others only talk of the rest.
func (t *ComparedText) take(result *plan.Result) {
	t.Loaded = len(result.Children[0].IDs) > 0
	for row, id := range result.IDs {
		p := Paragraph{ID: id, Type: result.Types[row], Label: text(result, graph.PropLabel, row), Number: text(result, graph.PropNumber, row),
			Kind: text(result, graph.PropKind, row), Heading: text(result, graph.PropHeading, row)}
		_, p.Place, _ = strings.Cut(id, "#")
		if n, ok := value(result, graph.PropPosition, row).(int64); ok {
			p.position = int(n)
		}
		if from, to := result.Children[0].Rows(row); from < to {
			p.Text, p.Words = result.Children[0].IDs[from], text(result.Children[0], graph.PropContent, from)
		}
		for _, hop := range result.Children[1:] {
			from, to := hop.Rows(row)
			for i := from; i < to; i++ {
				grade, _ := edgeValue(hop, graph.PropGrade, i).(string)
				p.carried = append(p.carried, carrying{hop.IDs[i], grade, hop.Edges[i]})
			}
		}
		if p.Text != "" || !t.Loaded {
			t.Paragraphs = append(t.Paragraphs, p)
		}
	}
	inOrder(t.Paragraphs)
	nest(t.Paragraphs)
}

// inOrder puts paragraphs in the order of their text: by position, or where one has none as their places tell.
func inOrder(all []Paragraph) {
	bare := slices.ContainsFunc(all, func(p Paragraph) bool { return p.position == 0 })
	slices.SortStableFunc(all, func(a, b Paragraph) int {
		if !bare {
			return cmp.Compare(a.position, b.position)
		}
		return cmp.Or(cmp.Compare(partOrder(a.Place), partOrder(b.Place)), cmp.Compare(graph.Natural(a.Place), graph.Natural(b.Place)))
	})
}

// partOrder puts preambles before operative paragraphs, and these before annexes.
func partOrder(place string) int {
	switch {
	case strings.HasPrefix(place, "pp"):
		return 0
	case strings.HasPrefix(place, "op"):
		return 1
	}
	return 2
}

// nest says which paragraph each is a part of, as places tell: op11(a) of op11, op11/fn4 too.
func nest(all []Paragraph) {
	at := map[string]int{}
	for i := range all {
		p := &all[i]
		p.within = -1
		for place := p.Place; p.within < 0; {
			end := strings.LastIndexAny(place, "(/")
			if end < 0 {
				break
			}
			place = place[:end]
			if whole, ok := at[place]; ok {
				p.within = whole
			}
		}
		at[p.Place] = i
	}
}

// value reads a property of a row's node; nil where it is not known or was not asked for.
func value(r *plan.Result, p graph.Prop, row int) graph.Value {
	if c := slices.Index(r.Select.Columns, p); c >= 0 {
		return r.Columns[c][row]
	}
	return nil
}
