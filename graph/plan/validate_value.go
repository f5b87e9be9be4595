package plan

import (
	"fmt"

	"mandategraph/graph"
)

func (s scope) checkCompare(c Compare) error {
	kind, err := s.kind(c.Prop)
	if err != nil {
		return err
	}
	if err := checkOp(kind, c.Op); err != nil {
		return fmt.Errorf("%s: %w", c.Prop, err)
	}
	return checkValue(c.Prop, kind, c.Value)
}

// checkOp says which comparisons fit which kinds. Only numbers and dates are ordered: databases compare free text by rules of their
// own, orders go by sort keys, and false is not less than true. A part of a date or number is no text.
func checkOp(kind graph.Kind, op Op) error {
	text := kind == graph.KindString || kind == graph.KindStrings
	switch {
	case op > Contains:
		return fmt.Errorf("there is no comparison %d", uint8(op))
	case op >= Prefix && !text:
		return fmt.Errorf("%s compares text only", op)
	case op >= Less && op <= MoreEq && !ordered(kind):
		return fmt.Errorf("%s compares numbers and dates only", op)
	}
	return nil
}

func ordered(kind graph.Kind) bool {
	return kind == graph.KindInt || kind == graph.KindFloat || kind == graph.KindDate
}

func (s scope) checkIn(c In) error {
	kind, err := s.kind(c.Prop)
	if err != nil {
		return err
	}
	for _, v := range c.Values {
		if err := checkValue(c.Prop, kind, v); err != nil {
			return err
		}
	}
	return nil
}

// checkValue checks a value to compare with. A list is compared by its strings, so the value is one.
func checkValue(p graph.Prop, kind graph.Kind, v graph.Value) error {
	if kind == graph.KindStrings {
		kind = graph.KindString
	}
	return graph.PropInfo{Prop: p, Kind: kind}.Check(v)
}
