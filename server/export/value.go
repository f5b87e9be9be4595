package export

import (
	"strings"

	"mandategraph/graph"
)

// value is what an attribute says: a graph.Value without its box, which edges would leave behind by the million. The zero value says nothing.
type value struct {
	is   form
	text string
	list []string
	n    int64 // of a flag 1 for true
	real float64
}

// form is the form that a value has.
type form uint8

// The forms.
const (
	nothing form = iota
	aText
	aList // never empty
	aNumber
	aReal
	aFlag
)

func textOf(s string) value { return value{is: aText, text: s} }

func numberOf(n int) value { return value{is: aNumber, n: int64(n)} }

func listOf(list []string) value {
	if len(list) == 0 {
		return value{}
	}
	return value{is: aList, list: list}
}

// known is a text, or nothing where it is empty.
func known[T ~string](s T) value {
	if s == "" {
		return value{}
	}
	return textOf(string(s))
}

// valueOf takes a value out of its box.
func valueOf(v graph.Value) value {
	switch v := v.(type) {
	case string:
		return textOf(v)
	case []string:
		return listOf(v)
	case int64:
		return value{is: aNumber, n: v}
	case float64:
		return value{is: aReal, real: v}
	case bool:
		flag := value{is: aFlag}
		if v {
			flag.n = 1
		}
		return flag
	}
	return value{}
}

// readable is a property as people read it: pinpoints as they print them, "paragraph 9(c)" or "paragraph 18-20".
func readable(p graph.Property) value {
	list, ok := p.Value.([]string)
	if !ok || p.Prop != graph.PropPinpoints {
		return valueOf(p.Value)
	}
	out := make([]string, 0, len(list))
	for _, pin := range graph.DecodePinpoints(list) {
		text := strings.TrimSpace(pin.Unit + " " + pin.From)
		if pin.To != "" && pin.To != pin.From {
			text += "-" + pin.To
		}
		out = append(out, text)
	}
	return listOf(out)
}
