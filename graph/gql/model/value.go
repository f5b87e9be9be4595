package model

import "mandategraph/graph"

// What is not known is null in the API, and a nil pointer or list here.

func text(v graph.Value) *string { return as[string](v) }

func number(v graph.Value) *float64 { return as[float64](v) }

func flag(v graph.Value) *bool { return as[bool](v) }

func whole(v graph.Value) *int {
	n, ok := v.(int64)
	if !ok {
		return nil
	}
	i := int(n)
	return &i
}

func list(v graph.Value) []string {
	all, _ := v.([]string)
	return all
}

func as[T any](v graph.Value) *T {
	if t, ok := v.(T); ok {
		return &t
	}
	return nil
}

// known returns what every edge has, and the zero value where a store breaks that promise.
func known[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

// Period is a day or a stretch of days.
type Period struct{ Start, End, Precision, Status string }

// Date returns the node's date; nil where none is known. What only the first day is known of is that day, in the past.
func (r Row) Date() *Period {
	start := text(r.column(graph.PropDateStart))
	if start == nil {
		return nil
	}
	return &Period{
		Start:     *start,
		End:       orElse(r.column(graph.PropDateEnd), *start),
		Precision: orElse(r.column(graph.PropDatePrecision), string(graph.ToDay)),
		Status:    orElse(r.column(graph.PropDateStatus), string(graph.Held)),
	}
}

func orElse(v graph.Value, other string) string {
	if s := text(v); s != nil {
		return *s
	}
	return other
}
