package neo4j

import (
	"math"
	"slices"

	"mandategraph/graph"
)

// valueOf turns what the driver gives into a value of the ontology: it brings lists as []any.
func valueOf(stored any) graph.Value {
	list, ok := stored.([]any)
	if !ok {
		return stored
	}
	return stringsOf(list)
}

func stringsOf(stored any) []string {
	list, ok := stored.([]any)
	if !ok || len(list) == 0 {
		return nil
	}
	all := make([]string, len(list))
	for i, v := range list {
		all[i] = textOf(v)
	}
	return all
}

func textOf(stored any) string {
	s, _ := stored.(string)
	return s
}

func intOf(stored any) int64 {
	n, _ := stored.(int64)
	return n
}

// propsOf reads the properties that the ontology knows.
func propsOf(stored map[string]any, infos []graph.PropInfo) graph.Props {
	props := make(graph.Props, 0, len(infos))
	for _, info := range infos {
		if v, ok := stored[info.Prop.String()]; ok {
			props = props.Set(info.Prop, valueOf(v))
		}
	}
	if len(props) == 0 {
		return nil
	}
	return props
}

// sameProps compares by what is stored: 0 and -0 are two values.
func sameProps(a, b graph.Props) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Prop != b[i].Prop || !sameValue(a[i].Value, b[i].Value) {
			return false
		}
	}
	return true
}

func sameValue(a, b graph.Value) bool {
	switch a := a.(type) {
	case []string:
		b, ok := b.([]string)
		return ok && slices.Equal(a, b)
	case float64:
		b, ok := b.(float64)
		return ok && math.Float64bits(a) == math.Float64bits(b)
	}
	if _, list := b.([]string); list {
		return false
	}
	return a == b
}
