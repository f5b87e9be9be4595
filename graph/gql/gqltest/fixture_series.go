package gqltest

import "mandategraph/graph"

// series gives a resolution of the fixture a later one that renews it: one paragraph is carried over, one changed, one dropped, one is new.
func (f *fixture) series() {
	const first, other = "A/RES/71/9", "A/RES/72/9"
	f.resolution(first, "GA", "Lamps on piers", "2016-12-15")
	f.resolution(other, "GA", "Lamps on piers", "2017-12-14")
	f.edge(graph.EdgeFollowsUp, "resolution:"+other, "resolution:"+first, "")
	for position, p := range []struct{ symbol, place, kind, content string }{
		{first, "pp1", "PREAMBULAR", "Recalling the great fog and the boats that were lost in it,"},
		{first, "op1", "OPERATIVE", "Requests all harbour masters to light the lamps on their piers before dusk;"},
		{first, "op2", "OPERATIVE", "Invites poets to sing of geese."},
		{other, "pp1", "PREAMBULAR", "Recalling the great fog and the boats that were lost in it,"},
		{other, "op1", "OPERATIVE", "Decides that ferries pay no toll;"},
		{other, "op2", "OPERATIVE", "Requests all 😀 harbour masters to light the lamps on their eastern piers before dusk."},
	} {
		f.provision(p.symbol, p.place, int64(position+1), p.kind)
		f.carried("document:"+p.symbol, "EN", "provision:"+p.symbol+"#"+p.place, p.place, p.content)
	}
	for _, symbol := range []string{first, other} {
		f.node("document:"+symbol, graph.Loaded, set(graph.PropKind, "RESOLUTION", graph.PropName, symbol, graph.PropSymbol, symbol))
	}
	f.edge(graph.EdgeReiterates, "provision:"+other+"#op2", "provision:"+first+"#op1", "op2").Props = set(graph.PropGrade, "NEAR", graph.PropScore, 0.9)
}
