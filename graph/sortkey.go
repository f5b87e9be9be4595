package graph

import (
	"strconv"
	"strings"
	"unicode"
)

// Order names a stored sort key. Keys are strings that are never null and compare by code point; the id breaks ties.
type Order uint8

// The orders. Nodes have all but OrderPlace, which is of edges.
const (
	OrderID     Order = iota
	OrderLabel        // label, case folded
	OrderDate         // first day; without one, after all days
	OrderNumber       // natural order of symbol, paragraph or place: 9 before 10
	OrderPlace        // of edges: source, place, offset
)

// NoDate is the date key of what has no date: it comes after all days.
const NoDate = "9999-99-99"

// String returns the order's name, such as "LABEL".
func (o Order) String() string { return [...]string{"ID", "LABEL", "DATE", "NUMBER", "PLACE"}[o] }

// SortKey returns the key by which a node stands in the order; "" for OrderID and OrderPlace, where the id alone decides.
func (n *Node) SortKey(o Order) string {
	switch o {
	case OrderLabel:
		return strings.ToLower(n.Label())
	case OrderDate:
		if d := n.Props.Text(PropDateStart); d != "" {
			return d
		}
		return NoDate
	case OrderNumber:
		return n.number()
	}
	return ""
}

func (n *Node) number() string {
	info := Nodes[n.Type]
	key := n.ID
	if s := n.Props.Text(info.Number); s != "" {
		key = info.Prefix + ":" + s
	}
	whole, place, _ := strings.Cut(key, "#")
	if at, ok := n.Value(info.Position).(int64); ok {
		return Natural(whole) + "#" + pad(itoa(at))
	}
	return Natural(whole) + "#" + placeKey(place)
}

// SortKey returns the key by which an edge stands in OrderPlace; "" for OrderID.
func (e *Edge) SortKey(o Order) string {
	if o != OrderPlace {
		return ""
	}
	return Natural(e.Evidence.Source) + "#" + placeKey(e.Evidence.Place) + " " + pad(itoa(int64(e.Evidence.Start)))
}

// placeRank puts the parts of a document in their printed order.
var placeRank = [...]string{"intro", "pp", "op", "annex", "fn"}

func placeKey(place string) string {
	head := strings.TrimRightFunc(place[:headEnd(place)], func(r rune) bool { return r == '.' })
	for i, p := range placeRank {
		if head == p {
			return string(rune('0'+i)) + Natural(place)
		}
	}
	return "2" + Natural(place)
}

func headEnd(place string) int {
	if i := strings.IndexFunc(place, func(r rune) bool { return !unicode.IsLower(r) }); i >= 0 {
		return i
	}
	return len(place)
}

// Natural returns s case folded, with each run of digits padded, so that code-point order is natural order: "76/9" before "76/10".
func Natural(s string) string {
	s = strings.ToLower(s)
	b := make([]byte, 0, len(s)+24)
	for i := 0; i < len(s); i++ {
		from := i
		for i < len(s) && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		if i > from {
			b = appendPadded(b, s[from:i])
		}
		if i < len(s) {
			b = append(b, s[i])
		}
	}
	return string(b)
}

// appendPadded fills a run of digits to eight places; longer runs say their length first, and so come after.
func appendPadded(b []byte, digits string) []byte {
	const zeros = "00000000"
	digits = strings.TrimLeft(digits, "0")
	if n := len(digits); n > len(zeros) {
		b = appendPadded(append(b, ':'), itoa(int64(n)))
	} else {
		b = append(b, zeros[n:]...)
	}
	return append(b, digits...)
}

func pad(digits string) string { return string(appendPadded(nil, digits)) }

func itoa(n int64) string { return strconv.FormatInt(n, 10) }
