package graph

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestPropsSet(t *testing.T) {
	for name, tt := range map[string]struct {
		have Props
		prop Prop
		set  Value
		want Props
	}{
		"into nothing":           {nil, PropTitle, "a", Props{{PropTitle, "a"}}},
		"before another":         {Props{{PropTitle, "a"}}, PropKind, "b", Props{{PropKind, "b"}, {PropTitle, "a"}}},
		"after another":          {Props{{PropKind, "b"}}, PropTitle, "a", Props{{PropKind, "b"}, {PropTitle, "a"}}},
		"in place of another":    {Props{{PropTitle, "a"}}, PropTitle, "b", Props{{PropTitle, "b"}}},
		"false is known":         {nil, PropChapterVII, false, Props{{PropChapterVII, false}}},
		"zero is known":          {nil, PropVotesFor, int64(0), Props{{PropVotesFor, int64(0)}}},
		"nil leaves all":         {Props{{PropTitle, "a"}}, PropTitle, nil, Props{{PropTitle, "a"}}},
		"no text leaves all":     {Props{{PropTitle, "a"}}, PropTitle, "", Props{{PropTitle, "a"}}},
		"an empty list adds not": {nil, PropAltLabels, []string{}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, tt.have.Set(tt.prop, tt.set)); d != "" {
				t.Errorf("Set (- want, + got):\n%s", d)
			}
		})
	}
}

// Whatever is set in whatever order, Get finds the last value, and the properties stand in their order, each once.
func TestPropsAreAMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var props Props
		model := map[Prop]Value{}
		for range rapid.IntRange(0, 30).Draw(t, "sets") {
			p := Prop(rapid.IntRange(0, int(propCount)-1).Draw(t, "prop"))
			v := rapid.Int64().Draw(t, "value")
			props, model[p] = props.Set(p, v), v
		}
		if len(props) != len(model) || !slices.IsSortedFunc(props, func(a, b Property) int { return int(a.Prop) - int(b.Prop) }) {
			t.Fatalf("%v of %v", props, model)
		}
		for p := range propCount {
			if props.Get(p) != model[p] {
				t.Fatalf("%s is %v, want %v", p, props.Get(p), model[p])
			}
		}
	})
}

func TestPropsText(t *testing.T) {
	props := Props(nil).Set(PropTitle, "a").Set(PropVotesFor, int64(3))
	if props.Text(PropTitle) != "a" || props.Text(PropVotesFor) != "" || props.Text(PropKind) != "" {
		t.Errorf("got %q, %q, %q", props.Text(PropTitle), props.Text(PropVotesFor), props.Text(PropKind))
	}
}
