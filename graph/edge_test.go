package graph

import "testing"

func TestEdgeID(t *testing.T) {
	for want, change := range map[string]func(*Edge){
		"CITES|resolution:a|resolution:b|document:note|op2|":   func(*Edge) {},
		"CITES|resolution:b|resolution:a|document:note|op2|":   func(e *Edge) { e.From, e.To = e.To, e.From },
		"AMENDS|resolution:a|resolution:b|document:note|op2|":  func(e *Edge) { e.Type = EdgeAmends },
		"CITES|resolution:a|resolution:b|document:x|op2|":      func(e *Edge) { e.Evidence.Source = "document:x" },
		"CITES|resolution:a|resolution:b|document:note||":      func(e *Edge) { e.Evidence.Place = "" },
		"CITES|resolution:a|resolution:b|document:note|op2|0|": func(e *Edge) { e.Evidence.Text = "text:t" },
		"CITES|resolution:a|resolution:b|document:note|op2|7|": func(e *Edge) { e.Evidence.Text, e.Evidence.Start = "text:t", 7 },
	} {
		e := citation("a", "b", "op2")
		change(&e)
		if got := e.ID(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// What is not part of the id can differ, and the edge is still the same.
func TestEdgeIDLeavesOut(t *testing.T) {
	e := citation("a", "b", "op2")
	want := e.ID()
	e.Evidence.Quote, e.Evidence.Rule, e.Evidence.Method, e.Evidence.Confidence = "x", "y", ByLink, 0.1
	e.Evidence.Language, e.Evidence.Start, e.Evidence.End = "FR", 3, 5 // offsets count only within a Text
	e.Props = e.Props.Set(PropVerb, "recalls")
	if got := e.ID(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEdgeValue(t *testing.T) {
	bare := citation("a", "b", "op2")
	full := bare
	full.Evidence.Text, full.Evidence.End, full.Evidence.Quote = "text:t", 4, "a quote"
	full.Props = Props(nil).Set(PropVerb, "recalls")
	for _, tt := range []struct {
		edge *Edge
		prop Prop
		want Value
	}{
		{&bare, PropID, bare.ID()},
		{&bare, PropSourceID, "document:note"},
		{&bare, PropPlace, "op2"},
		{&bare, PropMethod, "PATTERN"},
		{&bare, PropConfidence, 1.0},
		{&bare, PropTextID, nil},
		{&bare, PropQuote, nil},
		{&bare, PropStart, nil},
		{&bare, PropEnd, nil},
		{&bare, PropVerb, nil},
		{&full, PropTextID, "text:t"},
		{&full, PropStart, int64(0)},
		{&full, PropEnd, int64(4)},
		{&full, PropQuote, "a quote"},
		{&full, PropVerb, "recalls"},
	} {
		if got := tt.edge.Value(tt.prop); got != tt.want {
			t.Errorf("%s is %#v, want %#v", tt.prop, got, tt.want)
		}
	}
}
