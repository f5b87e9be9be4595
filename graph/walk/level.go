package walk

import (
	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Of the nodes and edges that are read these properties come back.
var (
	nodeProps = []graph.Prop{graph.PropLabel, graph.PropKnown, graph.PropDateStart, graph.PropForce, graph.PropShortName}
	edgeProps = []graph.Prop{graph.PropVerb, graph.PropLemma, graph.PropQuote, graph.PropPlace, graph.PropSourceID, graph.PropTextID, graph.PropLanguage,
		graph.PropMethod, graph.PropRule, graph.PropGrade, graph.PropStart, graph.PropEnd, graph.PropConfidence, graph.PropPinpoints}
)

const (
	allKinds graph.EdgeSet = 1<<len(graph.Edges) - 1
	parts    graph.TypeSet = 1<<graph.TypeProvision | 1<<graph.TypeCommitment | 1<<graph.TypeArticle
	wholes   graph.TypeSet = 1<<graph.TypeResolution | 1<<graph.TypeInstrument
	groups   graph.TypeSet = 1<<graph.TypeCluster | 1<<graph.TypeProvision // are nothing but their parts
	// What has its force from those who endorse it: a declaration is made by a congress, and becomes a mandate when a principal organ endorses it.
	endorsable graph.TypeSet = 1 << graph.TypeInstrument
	unwritten  graph.TypeSet = 1<<graph.TypeText | 1<<graph.TypeReference | 1<<graph.TypeTopic | 1<<graph.TypeBody
)

// level describes one statement: how much of each node it takes, and what else than hops it follows.
type level struct {
	first, parts int
	start        bool // whether the nodes are the starts, with topics among them whose texts are to be read
	lifted       bool // whether there are wholes among the nodes that stand for paragraphs of theirs
}

// hops are the selections of what leads on from a node. A citation that points at paragraphs leads to each of them, so all such count, and
// not one of each whole.
func (w *walker) hops(first int) (all []*plan.Select) {
	for _, h := range []plan.Hop{{Kinds: w.Kinds &^ turned}, {Kinds: w.Kinds & turned, Dir: graph.In}} {
		if w.Forward {
			h.Dir = graph.Out + graph.In - h.Dir
		}
		if h.Kinds == 0 {
			continue
		}
		hop := w.hop(h, first)
		if h.Kinds.Has(graph.EdgeCites) && !w.Forward {
			hop.Via = both(hop.Via, plan.Not{Cond: pointing})
			all = append(all, w.pinned(h.Dir))
		}
		all = append(all, hop)
	}
	return all
}

// pointing holds of citations that point at paragraphs.
var pointing = plan.Compare{Prop: graph.PropPinpoints, Op: plan.Prefix, Value: "paragraph\t"}

// pinned are the citations that point at paragraphs.
func (w *walker) pinned(dir graph.Direction) *plan.Select {
	pinned := w.hop(plan.Hop{Kinds: graph.EdgesOf(graph.EdgeCites), Dir: dir}, mostParts)
	pinned.Distinct, pinned.Targets, pinned.More = false, false, true
	pinned.Via = both(pinned.Via, pointing)
	return pinned
}

// hop reads the best of what leads on, as many more as may turn out to lead back to where the trace came from, and one that shows that there are more.
func (w *walker) hop(h plan.Hop, first int) *plan.Select {
	types := graph.AllTypes &^ unwritten
	if !w.Forward {
		types &^= graph.TypesOf(graph.TypeTool) // nothing rests on a portal that it names
	}
	return &plan.Select{
		From: h, Types: types, Where: w.far(w.Forward), Via: w.filterFor(h), Order: plan.Order{Key: graph.OrderRank},
		Distinct: true, Page: plan.Page{Limit: first + 2*w.Depth + 1}, Columns: nodeProps, Edge: said(h.Kinds), Targets: true,
	}
}

// filterFor is the filter on edges, as far as the kinds have its properties: a verb that is asked for leaves out what has none.
func (w *walker) filterFor(h plan.Hop) plan.Cond {
	if len(w.Lemmas) > 0 && !h.Kinds.Has(graph.EdgeCites) {
		return plan.Or{}
	}
	return w.edge()
}

// said are the properties that the kinds have.
func said(kinds graph.EdgeSet) (props []graph.Prop) {
	for _, p := range edgeProps {
		for _, k := range kinds.Kinds() {
			if has(graph.EvidenceProps, p) || has(graph.Edges[k].Props, p) {
				props = append(props, p)
				break
			}
		}
	}
	return props
}

func has(infos []graph.PropInfo, p graph.Prop) bool {
	for _, info := range infos {
		if info.Prop == p {
			return true
		}
	}
	return false
}

// plan is the statement for a frontier.
func (w *walker) plan(ids []string, l level) *plan.Select {
	root := &plan.Select{From: plan.IDs(ids), Types: graph.AllTypes, Columns: nodeProps, Children: w.hops(l.first)}
	root.Children = append(root.Children, w.through(groups, nil, l))
	if w.Through != None {
		topical := w.topical(aboutPart)
		if l.start {
			topical = nil // a whole that is asked for is followed as a whole
		}
		root.Children = append(root.Children, w.through(wholes, topical, l))
	}
	if endorsed := w.Kinds & graph.EdgesOf(graph.EdgeEndorses); endorsed != 0 && !w.Forward {
		by := w.hop(plan.Hop{Kinds: endorsed, Dir: graph.In}, l.first)
		by.Only = endorsable
		root.Children = append(root.Children, by)
	}
	if l.start {
		texts := w.hop(plan.Hop{Kinds: graph.EdgesOf(graph.EdgeAbout), Dir: graph.In}, l.first)
		texts.Only = graph.TypesOf(graph.TypeTopic)
		root.Children = append(root.Children, texts)
	}
	if l.lifted && w.Forward && w.Kinds.Has(graph.EdgeCites) {
		root.Children = append(root.Children, w.lift(l)...)
	}
	return root
}

// topical is the condition that something shares a topic with the start.
func (w *walker) topical(about func(topics []string) plan.Cond) plan.Cond {
	if w.Through == All || len(w.topics) == 0 {
		return nil
	}
	return about(w.topics)
}

// through follows what is said in the parts of a node.
func (w *walker) through(only graph.TypeSet, topical plan.Cond, l level) *plan.Select {
	var lead plan.Or
	hops := w.hops(l.first)
	for _, h := range hops {
		from := h.From.(plan.Hop)
		for _, k := range from.Kinds.Kinds() {
			if near, _ := k.Ends(from.Dir); near&parts != 0 {
				lead = append(lead, plan.Along{Kind: k, Dir: from.Dir, Edge: w.filterFor(plan.Hop{Kinds: graph.EdgesOf(k)})})
			}
		}
	}
	where := plan.And{lead}
	if topical != nil {
		where = append(where, topical)
	}
	if !w.Forward && len(w.Forces) > 0 {
		where = append(where, oneOf(graph.PropForce, w.Forces))
	}
	return &plan.Select{
		From: plan.Hop{Kinds: graph.EdgesOf(graph.EdgeContains)}, Types: parts, Only: only, Where: where, Order: plan.Order{Key: graph.OrderRank},
		Distinct: true, Page: plan.Page{Limit: l.parts}, More: true, Columns: []graph.Prop{graph.PropForce}, Children: hops,
	}
}

// lift reads, of a whole, the citations that may mean one of its paragraphs: those that point at paragraphs, and those that point at nothing.
func (w *walker) lift(l level) []*plan.Select {
	pinned := w.pinned(graph.In)
	pinned.Only = wholes
	if w.Through == None {
		return []*plan.Select{pinned}
	}
	whole := w.hop(plan.Hop{Kinds: graph.EdgesOf(graph.EdgeCites), Dir: graph.In}, l.first)
	whole.Only = wholes
	whole.Via = both(whole.Via, plan.IsNull{Prop: graph.PropPinpoints})
	whole.Where = both(whole.Where, w.topical(aboutText))
	return []*plan.Select{pinned, whole}
}

// both joins two conditions, either of which may be nil.
func both(a, b plan.Cond) plan.Cond {
	var all plan.And
	for _, c := range []plan.Cond{a, b} {
		if c != nil {
			all = append(all, c)
		}
	}
	return joined(all)
}
