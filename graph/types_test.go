package graph

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A set holds what it was made of, in order, each once.
func TestTypeSet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		types := rapid.SliceOf(rapid.SampledFrom(AllTypes.Types())).Draw(t, "types")
		set := TypesOf(types...)
		slices.Sort(types)
		types = slices.Compact(types)
		if !slices.Equal(set.Types(), types) || set.Len() != len(types) {
			t.Fatalf("%v has %d: %v", types, set.Len(), set.Types())
		}
		for n := range Nodes {
			if set.Has(NodeType(n)) != slices.Contains(types, NodeType(n)) {
				t.Fatalf("%v has %s", types, NodeType(n))
			}
		}
	})
}

func TestEdgeSet(t *testing.T) {
	set := EdgesOf(EdgeSubsidiaryOf, EdgeAbout, EdgeAbout)
	if !slices.Equal(set.Kinds(), []EdgeType{EdgeAbout, EdgeSubsidiaryOf}) || !set.Has(EdgeAbout) || set.Has(EdgeCites) {
		t.Errorf("got %v", set.Kinds())
	}
}

func TestAllTypes(t *testing.T) {
	if AllTypes.Len() != len(Nodes) || len(AllTypes.Types()) != len(Nodes) {
		t.Errorf("%d of %d types", AllTypes.Len(), len(Nodes))
	}
}

// Names lead back to what they name, and only they do.
func TestNames(t *testing.T) {
	for n := range Nodes {
		if got, ok := NodeTypeOf(NodeType(n).String()); !ok || got != NodeType(n) {
			t.Errorf("%s is %v, %v", NodeType(n), got, ok)
		}
	}
	for e := range Edges {
		if got, ok := EdgeTypeOf(EdgeType(e).String()); !ok || got != EdgeType(e) {
			t.Errorf("%s is %v, %v", EdgeType(e), got, ok)
		}
	}
	for p := range propCount {
		if got, ok := PropOf(p.String()); !ok || got != p {
			t.Errorf("%s is %v, %v", p, got, ok)
		}
	}
	for _, name := range []string{"", "resolution", "Nothing", "cites"} {
		_, isNode := NodeTypeOf(name)
		_, isEdge := EdgeTypeOf(name)
		if isNode || isEdge {
			t.Errorf("%q names something", name)
		}
	}
}

func TestEnds(t *testing.T) {
	near, far := EdgeAdoptedBy.Ends(Out)
	if far != TypesOf(TypeBody) || !near.Has(TypeResolution) {
		t.Errorf("out: %v to %v", near.Types(), far.Types())
	}
	if back, start := EdgeAdoptedBy.Ends(In); back != far || start != near {
		t.Errorf("in: %v to %v", back.Types(), start.Types())
	}
}

func TestTypeOfID(t *testing.T) {
	for id, want := range map[string]string{
		"resolution:A/RES/76/1": "Resolution", "text:a:b": "Text", "body:": "Body", "": "", "body": "", ":body": "", "Body:x": "",
	} {
		got := ""
		if typ, ok := TypeOfID(id); ok {
			got = typ.String()
		}
		if got != want {
			t.Errorf("%q is of %q, want %q", id, got, want)
		}
	}
}

func TestKindOf(t *testing.T) {
	for p, want := range map[Prop]Kind{
		PropID: KindString, PropLabel: KindString, PropDateStart: KindDate, PropVotesFor: KindInt, PropChapterVII: KindBool,
		PropPinpoints: KindStrings, PropConfidence: KindFloat, PropScore: KindFloat,
	} {
		if got := KindOf(p); got != want {
			t.Errorf("%s is of kind %d, want %d", p, got, want)
		}
	}
}

// People write names in whatever case, and kinds of edges with hyphens.
func TestNamed(t *testing.T) {
	for name, want := range map[string]string{"Resolution": "Resolution", "resolution": "Resolution", "TOPIC": "Topic", "Resolutions": "", "": ""} {
		got, ok := NodeTypeNamed(name)
		if ok != (want != "") || ok && got.String() != want {
			t.Errorf("%q: %s, %t", name, got, ok)
		}
	}
	for name, want := range map[string]string{"CITES": "CITES", "cites": "CITES", "follows-up": "FOLLOWS_UP", "Follows_Up": "FOLLOWS_UP", "cite": "", "": ""} {
		got, ok := EdgeTypeNamed(name)
		if ok != (want != "") || ok && got.String() != want {
			t.Errorf("%q: %s, %t", name, got, ok)
		}
	}
}
