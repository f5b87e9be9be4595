package storetest

import (
	"strings"
	"unicode/utf8"

	"pgregory.net/rapid"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// comparison draws a condition on one property; value gives what some row has of it.
func (p *planner) comparison(infos []graph.PropInfo, value func(graph.Prop) graph.Value) plan.Cond {
	info := draw(p.T, infos, "property")
	switch between(p.T, 0, 4, "comparison") {
	case 0:
		return plan.IsNull{Prop: info.Prop}
	case 1:
		in := plan.In{Prop: info.Prop}
		for range between(p.T, 0, 3, "values") {
			in.Values = append(in.Values, p.operand(info, value))
		}
		return in
	}
	op := p.op(info.Kind)
	v := p.operand(info, value)
	if s, ok := v.(string); ok && op >= plan.Prefix {
		v = p.part(s, op)
	}
	return plan.Compare{Prop: info.Prop, Op: op, Value: v}
}

func (p *planner) op(kind graph.Kind) plan.Op {
	ops := []plan.Op{plan.Eq}
	switch kind {
	case graph.KindInt, graph.KindFloat, graph.KindDate:
		ops = append(ops, plan.Less, plan.LessEq, plan.More, plan.MoreEq)
	case graph.KindString, graph.KindStrings:
		ops = append(ops, plan.Prefix, plan.Contains)
	}
	return draw(p.T, ops, "op")
}

// operand is a value that a row has, or one that a row could have.
func (p *planner) operand(info graph.PropInfo, value func(graph.Prop) graph.Value) graph.Value {
	if rapid.Bool().Draw(p.T, "real") {
		switch v := value(info.Prop).(type) {
		case nil:
		case []string:
			return draw(p.T, v, "one of the list")
		default:
			return v
		}
	}
	if info.Kind == graph.KindStrings {
		info.Kind = graph.KindString
	}
	return drawValue(p.T, info)
}

// part is the beginning of a string, or its end, cut between characters.
func (p *planner) part(s string, op plan.Op) string {
	n := between(p.T, 0, utf8.RuneCountInString(s), "cut")
	head := string([]rune(s)[:n])
	if op == plan.Contains {
		return strings.TrimPrefix(s, head)
	}
	return head
}

func (p *planner) nodeValue(prop graph.Prop) graph.Value {
	return p.graph.Nodes[p.index(len(p.graph.Nodes))].Value(prop)
}

func (p *planner) edgeValue(prop graph.Prop) graph.Value {
	if len(p.graph.Edges) == 0 {
		return nil
	}
	return p.graph.Edges[p.index(len(p.graph.Edges))].Value(prop)
}
