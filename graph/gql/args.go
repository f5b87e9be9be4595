package gql

import (
	"math"
	"reflect"
	"strconv"
	"unicode/utf8"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

const (
	// usualPage is the size of a page that asks for none.
	usualPage = 20
	// MaxPage is the largest page.
	MaxPage = 1000
)

// arguments are the values of a field's arguments; the validator has checked their types.
type arguments struct{ values map[string]any }

func (a arguments) text(name string) string {
	s, _ := a.values[name].(string)
	return s
}

func (a arguments) object(name string) map[string]any {
	m, _ := a.values[name].(map[string]any)
	return m
}

// count reads a page size; -1 where none is given.
func (a arguments) count(name string) (int, error) {
	v := a.values[name]
	if v == nil {
		return -1, nil
	}
	n, ok := whole(v)
	if !ok || n < 1 {
		return 0, graph.Errorf(graph.Invalid, "%s is %v; a page has at least 1 (for counts alone, leave edges and nodes out)", name, v)
	}
	if n > MaxPage {
		return 0, graph.Errorf(graph.Limit, "%s is %d; a page has at most %d, go on with the cursor endCursor", name, n, MaxPage)
	}
	return int(n), nil
}

// whole returns v as a whole number; variables may arrive as any kind of number.
func whole(v any) (int64, bool) {
	switch v := v.(type) {
	case int64:
		return v, true
	case int:
		return int64(v), true
	case float64:
		return int64(v), v == math.Trunc(v)
	case string: // of a variable, where the validator lets it through
		n, err := strconv.ParseInt(v, 10, 64)
		return n, err == nil
	case interface{ Int64() (int64, error) }:
		n, err := v.Int64()
		return n, err == nil
	}
	return 0, false
}

// listOf returns the items of a list. Where one item is given without brackets, GraphQL makes it a list, whose Go type depends on where
// it stood.
func listOf(value any) []any {
	if list, ok := value.([]any); ok {
		return list
	}
	v := reflect.ValueOf(value)
	if !v.IsValid() || v.Kind() != reflect.Slice {
		return []any{value}
	}
	list := make([]any, v.Len())
	for i := range list {
		list[i] = v.Index(i).Interface()
	}
	return list
}

// short cuts what a client wrote to what an error can show of it; cut cuts a whole message.
func short(s string) string { return cutAt(s, 100) }

func cut(s string) string { return cutAt(s, 1000) }

func cutAt(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}

// page reads first, after, last and before.
func (a arguments) page(codec cursors) (p plan.Page, err error) {
	first, err := a.count("first")
	if err != nil {
		return p, err
	}
	last, err := a.count("last")
	if err != nil {
		return p, err
	}
	if first >= 0 && last >= 0 {
		return p, graph.Errorf(graph.Invalid, "first and last exclude each other; give one of them")
	}
	p.Backward = last >= 0
	p.Limit = max(first, last)
	if p.Limit < 0 {
		p.Limit = usualPage
	}
	if p.After, err = codec.decode("after", a.values["after"]); err != nil {
		return p, err
	}
	p.Before, err = codec.decode("before", a.values["before"])
	return p, err
}

var orderKeys = map[string]graph.Order{
	"ID": graph.OrderID, "LABEL": graph.OrderLabel, "DATE": graph.OrderDate, "NUMBER": graph.OrderNumber, "PLACE": graph.OrderPlace,
}

func (a arguments) order(usual graph.Order) (plan.Order, error) {
	o := arguments{a.object("order")}
	if o.values == nil {
		return plan.Order{Key: usual}, nil
	}
	key, ok := orderKeys[o.text("by")]
	if !ok {
		return plan.Order{}, graph.Errorf(graph.Invalid, "order has no key %q", o.text("by"))
	}
	return plan.Order{Key: key, Desc: o.text("direction") == "DESC"}, nil
}
