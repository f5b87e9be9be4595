package storetest

import (
	"slices"

	"pgregory.net/rapid"

	"mandategraph/graph"
)

// The values are few, so that they meet: equal sort keys, several sources that speak of one node, hits of every comparison.
// They hold what tells orders apart: digits, case, accents, a character beyond the first plane beside one at that plane's end.
var (
	randomKeys    = []string{"A/RES/76/9", "A/RES/76/10", "a/res/76/9", "x#op2", "x#op11(a)", "x#pp3", "é", "\ufb01", "\uffee"}
	randomStrings = []string{
		"crime prevention", "the prevention of crime", "Crimes and prevention, A/RES/76/9", "打击犯罪",
		"a", "A", "ab", "b a", "é", "e\u0301", "😀", "\uffee", "76/9", "76/10", "007", "7", "'\"\\`$", "a\nb", "%_",
	}
	randomDates  = []string{"2019-12-31", "2020-01-01", "2021-03-12", "0999-01-01"}
	randomInts   = []int64{-1, 0, 1, 9, 10, 1 << 53}
	randomFloats = []float64{-0.5, 0.25, 1, 2.5}
	randomPlaces = []string{"", "intro", "pp3", "op2", "op11", "op11(a)", "annex.60", "fn4"}
	randomScores = []float64{0.25, 0.5, 1}
)

// drawing draws batches over some ids of some types.
type drawing struct {
	*rapid.T
	ids []identity
}

type identity struct {
	id string
	t  graph.NodeType
}

// newDrawing takes a few types, documents always among them, and a few ids of each.
func newDrawing(t *rapid.T) *drawing {
	d := &drawing{T: t}
	for _, typ := range drawTypes(t) {
		n := between(t, 1, 4, "ids")
		for range n {
			d.add(identity{graph.Nodes[typ].Prefix + ":" + draw(t, randomKeys, "key"), typ})
		}
	}
	return d
}

func (d *drawing) add(x identity) {
	if !slices.Contains(d.ids, x) {
		d.ids = append(d.ids, x)
	}
}

func drawTypes(t *rapid.T) []graph.NodeType {
	types := graph.TypesOf(graph.TypeDocument)
	for range between(t, 1, 5, "types") {
		types |= graph.TypesOf(draw(t, graph.AllTypes.Types(), "type"))
	}
	return types.Types()
}

// batch draws what one source asserts.
func (d *drawing) batch(source graph.Source) *graph.Batch {
	b := &graph.Batch{Source: source}
	for _, x := range d.ids {
		if x.t == graph.TypeDocument || chance(d.T, 70, "asserted") {
			b.Nodes = append(b.Nodes, d.node(x))
		}
	}
	b.Edges = d.edges(b.Nodes)
	return b
}

func (d *drawing) node(x identity) graph.Node {
	n := graph.Node{ID: x.id, Type: x.t}
	n.Known = draw(d.T, []graph.Known{graph.Loaded, graph.Snapshot, graph.Recorded, graph.Curated, graph.CitedOnly}, "known")
	n.Props = d.props(graph.Nodes[x.t].Props, n.Known != graph.CitedOnly)
	return n
}

func (d *drawing) props(infos []graph.PropInfo, required bool) (props graph.Props) {
	for _, info := range infos {
		if required && info.Required || chance(d.T, 50, info.Prop.String()) {
			props = props.Set(info.Prop, drawValue(d.T, info))
		}
	}
	return props
}

// drawValue draws a value that a property may have.
func drawValue(t *rapid.T, info graph.PropInfo) graph.Value {
	if info.Enum != nil {
		return draw(t, info.Enum, "enum")
	}
	switch info.Kind {
	case graph.KindInt:
		return draw(t, randomInts, "int")
	case graph.KindFloat:
		return draw(t, randomFloats, "float")
	case graph.KindBool:
		return rapid.Bool().Draw(t, "bool")
	case graph.KindDate:
		return draw(t, randomDates, "date")
	case graph.KindStrings:
		return some(t, randomStrings, 1, 3, "strings")
	}
	return draw(t, randomStrings, "string")
}
