package graph

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNaturalOrder(t *testing.T) {
	inOrder := []string{"", "76", "76/9", "76/10", "76/100", "77/1", "A", "a1", "a2", "A3", "b", "😀"}
	for i, a := range inOrder[1:] {
		if Natural(inOrder[i]) >= Natural(a) {
			t.Errorf("%q (%q) is not before %q (%q)", inOrder[i], Natural(inOrder[i]), a, Natural(a))
		}
	}
	for _, longer := range [][2]string{{"99999999", "100000000"}, {"999999999", "1000000000"}, {"a 99999999 b", "a 0100000000 b"}} {
		if Natural(longer[0]) >= Natural(longer[1]) {
			t.Errorf("%q is not before %q", longer[0], longer[1])
		}
	}
	for _, same := range [][2]string{{"7", "007"}, {"a\x00b\x01", "ab"}, {"é\x00\x01", "é"}, {"A/RES/1", "a/res/1"}, {"0", "000"}} {
		if Natural(same[0]) != Natural(same[1]) {
			t.Errorf("%q and %q differ", same[0], same[1])
		}
	}
}

// Between the same words, any two numbers come in the order of their values, however long.
func TestNaturalComparesNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Uint64().Draw(t, "a"), rapid.Uint64().Draw(t, "b")
		key := func(n uint64) string { return Natural("A/RES/" + strings.TrimLeft(itoaU(n), "0") + "/5") }
		if (a < b) != (key(a) < key(b)) {
			t.Fatalf("%d and %d: %q and %q", a, b, key(a), key(b))
		}
	})
}

func itoaU(n uint64) string {
	var b []byte
	for ; n > 0; n /= 10 {
		b = append(b, byte('0'+n%10))
	}
	slices.Reverse(b)
	return string(b)
}

func provision(id string) *Node { return &Node{ID: id, Type: TypeProvision} }

func at(t NodeType, id string, p Prop, position int64) *Node {
	return &Node{ID: id, Type: t, Props: Props(nil).Set(p, position)}
}

func symbol(s string) *Node {
	return &Node{ID: "resolution:x", Type: TypeResolution, Props: Props(nil).Set(PropSymbol, s)}
}

// Each list is in the order in which a reader expects it.
func TestOrderNumber(t *testing.T) {
	for name, nodes := range map[string][]*Node{
		"symbols":                       {symbol("A/RES/76/9"), symbol("A/RES/76/10"), symbol("A/RES/76/181"), symbol("A/RES/77/1"), symbol("E/RES/2021/24")},
		"drafts after their carrier":    {symbol("E/RES/2021/20"), symbol("E/RES/2021/20#draft"), symbol("E/RES/2021/21"), symbol("E/RES/2021/21#draft2"), symbol("E/RES/2021/21#draft10"), symbol("E/RES/2021/22")},
		"ids where no number is known":  {{ID: "resolution:A/RES/76/9", Type: TypeResolution}, {ID: "resolution:A/RES/76/10", Type: TypeResolution}},
		"the symbol goes before the id": {symbol("A/RES/76/9"), {ID: "resolution:A/RES/76/10", Type: TypeResolution}},
		"places": {
			provision("provision:A#title"), provision("provision:A#intro"), provision("provision:A#pp2"), provision("provision:A#pp10"), provision("provision:A#op1"),
			provision("provision:A#op11"), provision("provision:A#op11(a)"), provision("provision:A#op11(b)"), provision("provision:A#op12"),
			provision("provision:A#annex.9"), provision("provision:A#annex.60"), provision("provision:A#fn4"), provision("provision:B#pp1"),
		},
		"positions": {
			at(TypeCommitment, "commitment:kyoto#9", PropParagraph, 9), at(TypeCommitment, "commitment:kyoto#61", PropParagraph, 61),
			at(TypeCommitment, "commitment:kyoto#100", PropParagraph, 100),
		},
		"positions beat places": {at(TypeProvision, "provision:A#op2", PropPosition, 1), at(TypeProvision, "provision:A#op1", PropPosition, 2)},
	} {
		t.Run(name, func(t *testing.T) { ascends(t, nodes, func(n *Node) string { return n.SortKey(OrderNumber) }) })
	}
}

func ascends[T any](t *testing.T, all []T, key func(T) string) {
	t.Helper()
	for i := range all[1:] {
		if a, b := key(all[i]), key(all[i+1]); a >= b {
			t.Errorf("%d: %q is not before %q", i, a, b)
		}
	}
}

func TestOrderPlace(t *testing.T) {
	cited := func(source, place string, start int) *Edge {
		return &Edge{Evidence: Evidence{Source: source, Place: place, Text: "text:t", Start: start}}
	}
	ascends(t, []*Edge{
		cited("document:9", "op1", 0), cited("document:10", "title", 7), cited("document:10", "intro", 5), cited("document:10", "pp9", 0), cited("document:10", "pp10", 0),
		cited("document:10", "op2", 9), cited("document:10", "op2", 10), cited("document:10", "op11", 0), cited("document:10", "op11(a)", 0), cited("document:10", "op11(b)", 0),
		cited("document:10", "annex.1", 0), cited("document:10", "fn1", 0), cited("document:11", "", 0),
	}, func(e *Edge) string { return e.SortKey(OrderPlace) })
}

func TestSortKeys(t *testing.T) {
	full := resolution("A/RES/76/1")
	full.Props = full.Props.SetPeriod(On("2021-12-16"))
	bare := &Node{ID: "resolution:Ä", Type: TypeResolution}
	e := citation("a", "b", "op2")
	for name, tt := range map[string]struct{ got, want string }{
		"id of a node":     {full.SortKey(OrderID), ""},
		"place of a node":  {full.SortKey(OrderPlace), ""},
		"label":            {full.SortKey(OrderLabel), "a/res/76/1"},
		"label is the id":  {bare.SortKey(OrderLabel), "resolution:ä"},
		"date":             {full.SortKey(OrderDate), "2021-12-16"},
		"no date":          {bare.SortKey(OrderDate), NoDate},
		"id of an edge":    {e.SortKey(OrderID), ""},
		"label of an edge": {e.SortKey(OrderLabel), ""},
		"rank of a node":   {full.SortKey(OrderRank), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", name, tt.got, tt.want)
		}
	}
	if NoDate <= "9999-12-31" {
		t.Error("what has no date must come after all days")
	}
}
