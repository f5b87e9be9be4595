package graph

import "testing"

// A property's name has the same kind of value wherever it occurs: stores index by name, and plans compare by it.
func TestPropertiesHaveOneKind(t *testing.T) {
	kinds := map[Prop]Kind{}
	see := func(owner string, infos []PropInfo) {
		for _, info := range infos {
			if kind, ok := kinds[info.Prop]; ok && kind != info.Kind {
				t.Errorf("%s of %s is of another kind than elsewhere", info.Prop, owner)
			}
			kinds[info.Prop] = info.Kind
		}
	}
	for _, n := range Nodes {
		see(n.Name, n.Props)
	}
	for _, e := range Edges {
		see(e.Name, e.Props)
	}
	see("evidence", EvidenceProps)
}

// An id's prefix tells the type, so that one id is never claimed as two types.
func TestPrefixesAreDistinct(t *testing.T) {
	seen := map[string]string{}
	for _, n := range Nodes {
		if other, ok := seen[n.Prefix]; ok {
			t.Errorf("%s and %s share the prefix %q", other, n.Name, n.Prefix)
		}
		seen[n.Prefix] = n.Name
	}
}

// What a type is named, numbered and placed by is among its properties, and can be.
func TestRolesAreProperties(t *testing.T) {
	for _, n := range Nodes {
		kinds := map[Prop]Kind{}
		for _, info := range n.Props {
			kinds[info.Prop] = info.Kind
		}
		for _, p := range append(n.Label, n.Number) {
			if kind, ok := kinds[p]; p != PropID && (!ok || kind != KindString) {
				t.Errorf("%s: %s is no text of it", n.Name, p)
			}
		}
		if kind, ok := kinds[n.Position]; n.Position != PropID && (!ok || kind != KindInt) {
			t.Errorf("%s: %s is no number of it", n.Name, n.Position)
		}
	}
}
