package graph

import "testing"

func TestOrderRank(t *testing.T) {
	said := func(kind EdgeType, from, to, place, prop string) *Edge {
		e := &Edge{Type: kind, From: "provision:" + from + "#" + place, To: "resolution:" + to, Evidence: Evidence{Place: place}}
		if kind == EdgeReiterates {
			e.Props = e.Props.Set(PropGrade, prop)
		} else {
			e.Props = e.Props.Set(PropLemma, prop)
		}
		return e
	}
	const later, earlier = "A/RES/78/1", "A/RES/77/1"
	ascends(t, []*Edge{
		said(EdgeReiterates, later, earlier, "op1", "EXACT"),
		said(EdgeCites, "A/RES/2625(XXV)", "A/RES/217A(III)", "op1", "endorse"),
		said(EdgeCites, "A/RES/55/25", "S/RES/1325(2000)", "op1", "endorse"),
		said(EdgeCites, "A/RES/55/25", "A/RES/54/1", "op1", "endorse"),
		said(EdgeCites, "A/RES/55/25", "UNEP/X", "op1", "endorse"),
		said(EdgeCites, "S/RES/2462(2019)", "A/RES/54/1", "op11(a)", "endorse"),
		said(EdgeCites, later, earlier, "op11(a)", "endorse"),
		said(EdgeCites, "CTOC/COP/RES/10/4", "S/RES/1325(2000)", "op1", "endorse"), // a session of a conference tells no year
		said(EdgeCites, "CTOC/COP/RES/10/4", "CTOC/COP/RES/9/1", "op1", "endorse"),
		said(EdgeCites, later, earlier, "op1", "request"),
		said(EdgeReiterates, later, earlier, "op1", "PARTIAL"),
		said(EdgeCites, later, earlier, "annex.3", "reaffirm"),
		said(EdgeCites, later, earlier, "op1", "welcome"),
		said(EdgeCites, later, earlier, "op1", "note"),
		said(EdgeCites, later, earlier, "op1", "celebrate"), // which no step of strength has
		said(EdgeCites, later, earlier, "op1", ""),
		said(EdgeReiterates, later, earlier, "pp1", "EXACT"),
		said(EdgeCites, later, earlier, "draft.pp3", "endorse"),
		said(EdgeCites, later, earlier, "intro", "call upon"),
		said(EdgeCites, later, earlier, "op1/fn4", "endorse"),
		said(EdgeElaborates, later, earlier, "op1", ""),
	}, func(e *Edge) string { return e.SortKey(OrderRank) })
}

func TestYearOfID(t *testing.T) {
	for id, want := range map[string]int{
		"resolution:A/RES/76/181": 2021, "provision:A/RES/76/181#op11(a)": 2021, "resolution:S/RES/2462(2019)": 2019, "resolution:A/RES/217A(III)": 1948,
		"resolution:E/RES/2021/24": 2021, "document:A/78/986": 2023, "resolution:A/DEC/74/568": 2019, "resolution:CAC/COSP/RES/10/7": 0, "instrument:kyoto": 0,
		"": 0, "resolution:": 0, "resolution:A/RES/S-32/1": 0, "resolution:A/RES/99999999999/1": 0, "commitment:kyoto#61": 0, "resolution:A/RES/(": 0,
		"resolution:A/RES/9999/1": 0, "resolution:E/RES/0000/1": 0, "resolution:X(9999)": 0, "resolution:X(": 0,
	} {
		if got := YearOf(id); got != want {
			t.Errorf("%s: %d, want %d", id, got, want)
		}
	}
}
