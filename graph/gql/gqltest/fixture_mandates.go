package gqltest

import "mandategraph/graph"

// mandates are paragraphs that ask for something: one of the body that masters harbours, about smuggling, until 2016; one of nobody.
func (f *fixture) mandates() {
	f.provision("A/RES/70/10", "op1", 1, "OPERATIVE")
	f.provision("A/RES/70/10", "op2", 2, "OPERATIVE")
	f.provision("A/RES/70/10", "pp1", 0, "PREAMBULAR")
	f.mandate("A/RES/70/10#op1", set(graph.PropVerb, "Requests", graph.PropLemma, "request", graph.PropForce, "REQUESTS",
		graph.PropDeadline, "by 1 June 2016", graph.PropDueBy, "2016-06-01", graph.PropReporting, true, graph.PropFunding, "within existing resources"))
	f.mandate("A/RES/70/10#op2", set(graph.PropVerb, "Decides", graph.PropLemma, "decide", graph.PropForce, "DECIDES"))
	f.mandate("A/RES/70/10#pp1", set(graph.PropVerb, "Noting", graph.PropLemma, "note", graph.PropForce, "PREAMBULAR"))
	f.edge(graph.EdgeAddressedTo, "provision:A/RES/70/10#op1", "body:COSP-UNCAC", "op1")
	f.edge(graph.EdgeAbout, "provision:A/RES/70/10#op1", "topic:tea-smuggling", "op1").Props = set(graph.PropBasis, "NAMED")
}

func (f *fixture) mandate(key string, props graph.Props) {
	f.node("provision:"+key, graph.Loaded, props)
}
