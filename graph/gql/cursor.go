package gql

import (
	"encoding/base64"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// cursors writes and reads the cursors of one connection. A cursor is a keyset with the field and the order that it belongs to,
// so that a cursor of another list is refused rather than misread.
type cursors struct {
	field string
	order plan.Order
}

func (c cursors) signature() string {
	direction := "ASC"
	if c.order.Desc {
		direction = "DESC"
	}
	return c.field + " " + c.order.Key.String() + " " + direction
}

func (c cursors) encode(k plan.Keyset) string {
	return base64.RawURLEncoding.EncodeToString([]byte(c.signature() + "\x00" + k.Key + "\x00" + k.ID))
}

// decode reads a cursor that was given as the argument of that name; nil means that none was.
func (c cursors) decode(name string, cursor any) (*plan.Keyset, error) {
	s, ok := cursor.(string)
	if !ok {
		return nil, nil
	}
	raw, err := base64.RawURLEncoding.DecodeString(s)
	parts := strings.Split(string(raw), "\x00")
	if err != nil || len(parts) != 3 || parts[1] != "" && c.order.Key == graph.OrderID && parts[0] == c.signature() {
		return nil, graph.Errorf(graph.Invalid, "%s is no cursor; take it from pageInfo or an edge", name)
	}
	if parts[0] != c.signature() {
		return nil, graph.Errorf(graph.Invalid, "%s is a cursor of the list %q; this one is %q", name, short(parts[0]), c.signature())
	}
	return &plan.Keyset{Key: parts[1], ID: parts[2]}, nil
}
