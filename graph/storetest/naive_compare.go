package storetest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	godiff "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
	"mandategraph/graph/wording"
)

// comparedLines writes a comparison as lines: what became of each paragraph, then the histories.
func comparedLines(c *walk.Compared) (all []string) {
	for _, s := range c.Steps {
		a, b := &c.Texts[s.First], &c.Texts[s.Other]
		all = append(all, fmt.Sprintf("%s %s %s", c.Language, keyOf(a.ID), keyOf(b.ID)))
		for i := range s.Changes {
			all = append(all, changeLine(&s.Changes[i], a.Paragraphs, b.Paragraphs))
		}
	}
	for _, h := range c.Histories {
		var places []string
		for t, at := range h.Places {
			places = append(places, placeAt(c.Texts[t].Paragraphs, at))
		}
		year := func(text int) string { return strings.TrimPrefix(keyOf(c.Texts[text].ID), "A/RES/") }
		all = append(all, fmt.Sprintf("%s since %s changed %s", strings.Join(places, " "), year(h.FirstIn), year(h.ChangedIn)))
	}
	for _, why := range c.Truncated {
		all = append(all, "cut: "+string(why))
	}
	return all
}

func changeLine(c *walk.Change, first, other []walk.Paragraph) string {
	line := fmt.Sprintf("%s %s %s", c.What, placeAt(first, c.First), placeAt(other, c.Other))
	if c.Moved {
		line += " moved"
	}
	switch {
	case c.What != walk.Changed:
	case !c.Compared:
		line += ": not compared"
	default:
		line += ":"
		for _, d := range c.Differences {
			line += fmt.Sprintf(" [%s] [%s]", d.First.Words, d.Other.Words)
		}
	}
	return line
}

func placeAt(all []walk.Paragraph, at int) string {
	if at < 0 {
		return "-"
	}
	return all[at].Place
}

func keyOf(id string) string {
	_, key, _ := strings.Cut(id, ":")
	return key
}

// naiveParagraph is a paragraph of a text, as the lists of the oracle tell.
type naiveParagraph struct {
	place, kind, words string
	loaded             bool
}

// naiveText lists the paragraphs of a text that have a wording in a language; all that are known where none has one.
func (n *Naive) naiveText(whole, language string) (all []naiveParagraph, loaded bool) {
	for i := range n.Nodes {
		p := &n.Nodes[i]
		if p.Type != graph.TypeProvision || wholeOf(p.ID) != whole {
			continue
		}
		_, place, _ := strings.Cut(p.ID, "#")
		words, ok := n.wordingOf(p.ID, language)
		all = append(all, naiveParagraph{place, p.Props.Text(graph.PropKind), words, ok})
		loaded = loaded || ok
	}
	if loaded {
		all = slices.DeleteFunc(all, func(p naiveParagraph) bool { return !p.loaded })
	}
	slices.SortFunc(all, func(a, b naiveParagraph) int {
		return cmp.Or(-cmp.Compare(a.place[:2], b.place[:2]), cmp.Compare(graph.Natural(a.place), graph.Natural(b.place))) // pp before op
	})
	return all, loaded
}

// wordingOf is the first wording of a paragraph in a language, in the order of its sources.
func (n *Naive) wordingOf(id, language string) (words string, ok bool) {
	rows := n.rows(&plan.Select{From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeHasText)}, Types: graph.AllTypes, Order: plan.Order{Key: graph.OrderPlace}}, row{node: n.node(id)})
	for _, r := range rows {
		if r.node.Props.Text(graph.PropLanguage) == language {
			return r.node.Props.Text(graph.PropContent), true
		}
	}
	return "", false
}

// language is the one that most of the texts have.
func (n *Naive) language(texts []string) (best string) {
	most := 0
	for _, l := range walk.Languages {
		count := 0
		for _, t := range texts {
			if _, loaded := n.naiveText(t, l); loaded {
				count++
			}
		}
		if count > most {
			best, most = l, count
		}
	}
	return best
}

// naiveCompare says which paragraphs of two texts are paired and what became of the others, without an order.
func (n *Naive) naiveCompare(first, other string) (all []string) {
	language := n.language([]string{first, other})
	a, loadedA := n.naiveText(first, language)
	b, loadedB := n.naiveText(other, language)
	known, grade := n.naiveCarried(first, other, a, b)
	gone, come := walk.Dropped, walk.New
	var pairs [][2]int
	if loadedA && loadedB {
		found, _ := wording.Pairs(naivePassages(a), naivePassages(b), known)
		for _, p := range found {
			pairs = append(pairs, [2]int{p.First, p.Other})
		}
	} else {
		gone, come = walk.Unknown, walk.Unknown
		for _, k := range known {
			if !slices.ContainsFunc(pairs, func(p [2]int) bool { return p[0] == k[0] || p[1] == k[1] }) {
				pairs = append(pairs, k)
			}
		}
	}
	left, right := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		left[p[0]], right[p[1]] = true, true
		same := a[p[0]].words == b[p[1]].words
		if !loadedA || !loadedB {
			same = grade[p] == "EXACT"
		}
		what := walk.Changed
		if same {
			what = walk.CarriedOver
		}
		all = append(all, fmt.Sprintf("%s %s %s", what, a[p[0]].place, b[p[1]].place))
	}
	for i := range a {
		if !left[i] {
			all = append(all, fmt.Sprintf("%s %s -", gone, a[i].place))
		}
	}
	for j := range b {
		if !right[j] {
			all = append(all, fmt.Sprintf("%s - %s", come, b[j].place))
		}
	}
	slices.Sort(all)
	return append([]string{language}, all...)
}

// naiveCarried lists which paragraphs an edge joins, either way, with its grade: the best grade first, then by place in the other text, then by edge.
func (n *Naive) naiveCarried(first, other string, a, b []naiveParagraph) (known [][2]int, grade map[[2]int]string) {
	type joined struct {
		pair            [2]int
		by, in          int
		rank, edge, far string
	}
	var all []joined
	grade = map[[2]int]string{}
	for i := range n.Edges {
		e := &n.Edges[i]
		if e.Type != graph.EdgeReiterates {
			continue
		}
		for in, ends := range [][2]string{{e.To, e.From}, {e.From, e.To}} {
			if wholeOf(ends[0]) != first || wholeOf(ends[1]) != other {
				continue
			}
			pair := [2]int{placed(a, ends[0]), placed(b, ends[1])}
			if pair[0] >= 0 && pair[1] >= 0 {
				g := e.Props.Text(graph.PropGrade)
				all = append(all, joined{pair, slices.Index([]string{"EXACT", "NEAR", "PARTIAL", ""}, g), in, e.SortKey(graph.OrderRank), e.ID(), g})
			}
		}
	}
	// Of several edges between two paragraphs that run one way the first by rank counts, of the two ways the one from the other text.
	slices.SortFunc(all, func(x, y joined) int {
		return cmp.Or(cmp.Compare(x.in, y.in), cmp.Compare(x.rank, y.rank), cmp.Compare(x.edge, y.edge))
	})
	var kept []joined
	for _, j := range all {
		if _, twice := grade[j.pair]; !twice {
			grade[j.pair] = j.far
			kept = append(kept, j)
		}
	}
	slices.SortFunc(kept, func(x, y joined) int {
		return cmp.Or(cmp.Compare(x.by, y.by), cmp.Compare(x.pair[1], y.pair[1]), cmp.Compare(x.in, y.in), cmp.Compare(x.rank, y.rank), cmp.Compare(x.edge, y.edge))
	})
	for _, j := range kept {
		known = append(known, j.pair)
	}
	return known, grade
}

func placed(all []naiveParagraph, id string) int {
	return slices.IndexFunc(all, func(p naiveParagraph) bool { return strings.HasSuffix(id, "#"+p.place) })
}

func naivePassages(all []naiveParagraph) (out []wording.Passage) {
	for _, p := range all {
		within := -1
		if whole, _, ok := strings.Cut(p.place, "("); ok {
			within = slices.IndexFunc(all, func(q naiveParagraph) bool { return q.place == whole })
		}
		out = append(out, wording.Passage{Words: p.words, Within: within})
	}
	return out
}

// compareTexts compares two texts with what the oracle says of them.
func (s *suite) compareTexts(t *rapid.T, store plan.Store, oracle *Naive) {
	var wholes []string
	for _, n := range oracle.Nodes {
		if n.Type == graph.TypeResolution {
			wholes = append(wholes, n.ID)
		}
	}
	ends := rapid.Permutation(wholes).Draw(t, "texts")[:2]
	found, err := walk.Compare{Texts: ends}.Run(t.Context(), store)
	if err != nil {
		t.Fatalf("%v: %v", ends, err)
	}
	var got []string
	for i := range found.Steps[0].Changes {
		c := found.Steps[0].Changes[i]
		c.Moved, c.Differences = false, nil
		line, _, _ := strings.Cut(changeLine(&c, found.Texts[0].Paragraphs, found.Texts[1].Paragraphs), ":")
		got = append(got, line)
	}
	slices.Sort(got)
	if d := godiff.Diff(oracle.naiveCompare(ends[0], ends[1]), append([]string{found.Language}, got...)); d != "" {
		t.Fatalf("%v (- oracle, + walk):\n%s\ngraph:\n%s", ends, d, oracle)
	}
}

// drawWorded draws texts with paragraphs in two languages, some without, and edges between paragraphs that carry over.
func drawWorded(t *rapid.T) *graph.Batch {
	nodes, edges := []graph.Node{note()}, []graph.Edge(nil)
	var paragraphs []string
	sentence := func() string {
		return strings.Join(some(t, []string{"lamps", "piers", "bells", "fog", "ropes", "ferries"}, 1, 5, "words"), " ")
	}
	for i := range between(t, 2, 3, "texts") {
		symbol := fmt.Sprintf("A/RES/7%d/1", i)
		nodes = append(nodes, resolution(symbol, "", ""))
		for _, place := range []string{"pp1", "op1", "op1(a)", "op2"} {
			switch draw(t, []string{"none", "bare", "EN", "FR", "EN"}, "wording") {
			case "bare":
				nodes = append(nodes, graph.Node{ID: "provision:" + symbol + "#" + place, Type: graph.TypeProvision, Known: graph.CitedOnly})
			case "EN":
				nodes, edges = worded(nodes, edges, symbol, place, "EN", sentence())
			case "FR":
				nodes, edges = worded(nodes, edges, symbol, place, "FR", sentence())
			default:
				continue
			}
			paragraphs = append(paragraphs, "provision:"+symbol+"#"+place)
		}
	}
	for range between(t, 0, 6, "edges") {
		if len(paragraphs) > 1 {
			from, to := draw(t, paragraphs, "from"), draw(t, paragraphs, "to")
			e := edge(graph.EdgeReiterates, from, to, draw(t, []string{"op1", "op2"}, "place"))
			e.Props = e.Props.Set(graph.PropGrade, draw(t, []string{"EXACT", "NEAR", "PARTIAL"}, "grade"))
			if from != to {
				edges = append(edges, e)
			}
		}
	}
	return batch("worded", graph.RankOfficial, "1", nodes, edges)
}
