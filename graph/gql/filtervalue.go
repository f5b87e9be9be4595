package gql

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"mandategraph/graph"
	"mandategraph/graph/plan"
	"mandategraph/graph/search"
	"mandategraph/graph/text"
)

// comparisons are the operators of the value filters that compare with one value.
var comparisons = map[string]plan.Op{
	"eq": plan.Eq, "has": plan.Eq,
	"lt": plan.Less, "le": plan.LessEq, "gt": plan.More, "ge": plan.MoreEq,
	"before": plan.Less, "until": plan.LessEq, "after": plan.More, "from": plan.MoreEq,
	"prefix": plan.Prefix, "contains": plan.Contains,
}

// valueCond reads the filter on one property.
func valueCond(p graph.Prop, filter map[string]any) (plan.Cond, error) {
	if p == graph.PropPinpoints {
		return pinpointCond(filter), nil
	}
	return conditions{key: func(op string, value any) (plan.Cond, error) {
		switch op {
		case "isNull":
			if value == true {
				return plan.IsNull{Prop: p}, nil
			}
			return plan.Not{Cond: plan.IsNull{Prop: p}}, nil
		case "in":
			return plan.In{Prop: p, Values: values(p, value)}, nil
		}
		if day, ok := value.(string); graph.KindOf(p) == graph.KindDate && (!ok || !graph.IsDate(day)) {
			return nil, graph.Errorf(graph.Invalid, "%q is no day; write it as in 2024-12-02", short(fmt.Sprint(value)))
		}
		return plan.Compare{Prop: p, Op: comparisons[op], Value: valueOf(p, value)}, nil
	}}.read(filter)
}

// periodCond reads the filter on a date; conditions on days are about the first day.
func periodCond(filter map[string]any) (plan.Cond, error) {
	return conditions{key: func(op string, value any) (plan.Cond, error) {
		switch op {
		case "precision":
			m, _ := value.(map[string]any)
			return valueCond(graph.PropDatePrecision, m)
		case "status":
			m, _ := value.(map[string]any)
			return valueCond(graph.PropDateStatus, m)
		}
		return valueCond(graph.PropDateStart, map[string]any{op: value})
	}}.read(filter)
}

func values(p graph.Prop, value any) []graph.Value {
	list := listOf(value)
	out := make([]graph.Value, 0, len(list))
	for _, v := range list {
		out = append(out, valueOf(p, v))
	}
	return out
}

// valueOf gives a value of the API the kind that its property has: numbers arrive in several.
func valueOf(p graph.Prop, v any) graph.Value {
	n, isWhole := whole(v)
	switch graph.KindOf(p) {
	case graph.KindString, graph.KindStrings:
		if _, ok := v.(string); !ok && isWhole {
			return strconv.FormatInt(n, 10) // an ID may be written as a number
		}
	case graph.KindInt:
		if isWhole {
			return n
		}
	case graph.KindFloat:
		if f, ok := v.(interface{ Float64() (float64, error) }); ok {
			if x, err := f.Float64(); err == nil {
				return x
			}
		}
		if isWhole {
			return float64(n)
		}
	}
	return v
}

// matchCond reads words as a user types them into a search box, see text.Parse. Without a language, they are read in each.
func matchCond(query, language string) (plan.Cond, error) {
	if n := utf8.RuneCountInString(query); n > search.Longest {
		return nil, graph.Errorf(graph.Limit, "matches has %d characters; at most %d are allowed", n, search.Longest)
	}
	parsed, _ := text.Parse(language, query)
	if parsed == nil {
		return nil, graph.Errorf(graph.Invalid, "matches %q has no word to look for", query)
	}
	return search.Words(parsed, false), nil
}

// pinpointCond reads the filter on the parts that a citation points at; see graph.EncodePinpoints for how they are kept.
func pinpointCond(filter map[string]any) plan.Cond {
	unit, _ := filter["unit"].(string)
	from, given := filter["from"].(string)
	start := unit + "\t"
	if given {
		start += from + "\t"
	}
	return plan.Compare{Prop: graph.PropPinpoints, Op: plan.Prefix, Value: start}
}
