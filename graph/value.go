package graph

import (
	"cmp"
	"slices"
)

// Value is what a property holds: nil, string, int64, float64, bool or []string. Dates are ISO strings.
type Value = any

// Property is one property with its value.
type Property struct {
	Prop  Prop
	Value Value
}

// Props are properties in the order of Prop, each at most once, none of them nil.
type Props []Property

// Get returns the value of p, or nil.
func (ps Props) Get(p Prop) Value {
	if i, ok := ps.find(p); ok {
		return ps[i].Value
	}
	return nil
}

// Text returns the value of p if it is a string, else "".
func (ps Props) Text(p Prop) string {
	s, _ := ps.Get(p).(string)
	return s
}

// Set returns the properties with p set to v. A nil, an empty string and an empty list mean that nothing is known and leave ps as it is.
func (ps Props) Set(p Prop, v Value) Props {
	if empty(v) {
		return ps
	}
	i, ok := ps.find(p)
	if ok {
		ps[i].Value = v
		return ps
	}
	return slices.Insert(ps, i, Property{p, v})
}

func (ps Props) find(p Prop) (int, bool) {
	return slices.BinarySearchFunc(ps, p, func(x Property, p Prop) int { return cmp.Compare(x.Prop, p) })
}

func empty(v Value) bool {
	switch v := v.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case []string:
		return len(v) == 0
	}
	return false
}
