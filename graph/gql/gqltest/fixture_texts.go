package gqltest

import "mandategraph/graph"

func (f *fixture) resolutions() {
	for id, name := range map[string]string{"GA": "General Assembly", "COSP-UNCAC": "Conference of the States Parties", "COP-UNTOC": "Conference of the Parties"} {
		f.node("body:"+id, graph.Curated, set(graph.PropKind, "CONFERENCE", graph.PropName, name, graph.PropAbbreviation, id))
	}
	f.resolution("A/RES/70/9", "GA", "Quiet ports", "2015-12-17")
	f.resolution("A/RES/70/10", "GA", "Night watches", "2015-12-17")
	f.resolution("CAC/COSP/RES/10/7", "COSP-UNCAC", "Harbour masters", "2023-12-15")
	f.resolution("CTOC/COP/RES/10/7", "COP-UNTOC", "", "")
	f.provision("A/RES/70/9", "pp1", 1, "PREAMBULAR")
	f.provision("A/RES/70/9", "op1", 2, "OPERATIVE")
	f.provision("A/RES/70/9", "op2", 3, "OPERATIVE")
	f.cites("provision:A/RES/70/9#pp1", "resolution:A/RES/70/10", "pp1", "Recalling", "recall")
	f.cites("provision:A/RES/70/9#op1", "resolution:A/RES/70/10", "op1", "Reaffirms", "reaffirm").Props =
		set(graph.PropVerb, "Reaffirms", graph.PropLemma, "reaffirm", graph.PropPinpoints, graph.EncodePinpoints([]graph.Pinpoint{{Unit: "paragraph", From: "18", To: "18", Raw: "para. 18"}}))
	f.cites("provision:A/RES/70/9#op1", "resolution:CTOC/COP/RES/10/7", "op1", "Reaffirms", "reaffirm")
	f.cites("provision:A/RES/70/9#op1", "resolution:CTOC/COP/RES/10/7", "op1/fn2", "", "")
	f.cites("resolution:A/RES/70/10", "resolution:CTOC/COP/RES/10/7", "fn1", "", "")
}

func (f *fixture) resolution(symbol, body, title, day string) {
	known, name := graph.Loaded, symbol+": "+title
	if title == "" {
		known, name = graph.CitedOnly, symbol
	}
	props := set(graph.PropSymbol, symbol, graph.PropKind, "RESOLUTION", graph.PropTitle, title, graph.PropName, name)
	if day != "" {
		props = props.SetPeriod(graph.On(day))
	}
	f.node("resolution:"+symbol, known, props)
	f.edge(graph.EdgeAdoptedBy, "resolution:"+symbol, "body:"+body, "")
}

func (f *fixture) provision(symbol, place string, position int64, kind string) {
	id := "provision:" + symbol + "#" + place
	f.node(id, graph.Loaded, set(graph.PropKind, kind, graph.PropPlace, place, graph.PropPosition, position, graph.PropName, symbol+", "+place))
	f.edge(graph.EdgeContains, "resolution:"+symbol, id, place)
}

func (f *fixture) cites(from, to, place, verb, lemma string) *graph.Edge {
	e := f.edge(graph.EdgeCites, from, to, place)
	e.Props = set(graph.PropVerb, verb, graph.PropLemma, lemma)
	return e
}

func (f *fixture) note() {
	f.node(noteID, graph.Loaded, set(graph.PropKind, "NOTE", graph.PropName, "Note on quiet ports").SetPeriod(graph.Period{Start: "2024-12-02", End: "2024-12-04", Precision: graph.ToDay, Status: graph.Planned}))
	const content = "See resolution 10/7 of the Conference."
	for i, key := range []string{"day1.p1", "day1.p2"} {
		id := "passage:note/harbour#" + key
		f.node(id, graph.Loaded, set(graph.PropPlace, key, graph.PropName, "Note on quiet ports, "+key, graph.PropPosition, int64(i+1)))
		f.edge(graph.EdgeContains, noteID, id, key)
		f.text(id, "EN", key, content)
	}
	f.node("question:note/harbour#day1.q1", graph.Loaded, set(graph.PropPlace, "day1.q1", graph.PropNumber, "1", graph.PropName, "Note on quiet ports, day1.q1", graph.PropPosition, int64(3)))
	f.edge(graph.EdgeContains, noteID, "question:note/harbour#day1.q1", "day1.q1")
	f.edge(graph.EdgeElaborates, "passage:note/harbour#day1.p1", "commitment:harbour#1", "day1.p1")
	f.edge(graph.EdgeElaborates, "question:note/harbour#day1.q1", "commitment:harbour#2", "day1.q1")
	quote := f.cites("passage:note/harbour#day1.p1", "resolution:CAC/COSP/RES/10/7", "day1.p1", "See", "see")
	quote.Evidence.Text, quote.Evidence.Language = "text:EN/note/harbour#day1.p1", "EN"
	quote.Evidence.Quote, quote.Evidence.Start, quote.Evidence.End = "resolution 10/7", 4, 19
	f.node("reference:note/harbour#day1.p2@4", graph.Loaded, set(graph.PropKind, "RESOLUTION", graph.PropName, "resolution 10/7", graph.PropReason, "AMBIGUOUS",
		graph.PropCandidates, []string{"CTOC/COP/RES/10/7", "CAC/COSP/RES/10/7"}))
	f.edge(graph.EdgeMentions, "passage:note/harbour#day1.p2", "reference:note/harbour#day1.p2@4", "day1.p2")
}
