package graph

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Order names a stored sort key. Keys are strings that are never null, compare by code point and hold no
// character below U+0002; the id breaks ties.
type Order uint8

// The orders. Nodes have all but OrderPlace and OrderRank, which are of edges.
const (
	OrderID     Order = iota
	OrderLabel        // label, case folded
	OrderDate         // first day; without one, after all days
	OrderNumber       // natural order of symbol, paragraph or place: 9 before 10
	OrderLatest       // the latest first, by the first day or the year that the symbol tells; of one day as OrderNumber
	OrderPlace        // of edges: source, place, offset; without an offset, the ends
	OrderRank         // of edges: operative before preambular, strong verbs first, then the years; see rank.go
)

// NoDate is the date key of what has no date: it comes after all days.
const NoDate = "9999-99-99"

// OfEdges reports whether the order is one of edges, which only a hop has.
func (o Order) OfEdges() bool { return o == OrderPlace || o == OrderRank }

// String returns the order's name, such as "LABEL".
func (o Order) String() string {
	return [...]string{"ID", "LABEL", "DATE", "NUMBER", "LATEST", "PLACE", "RANK"}[o]
}

// SortKey returns the key by which a node stands in the order; "" for OrderID and the orders of edges, where the id alone decides.
func (n *Node) SortKey(o Order) string {
	switch o {
	case OrderLabel:
		return sortable(first(strings.ToLower(n.Label()), labelKey))
	case OrderDate:
		if d := n.Props.Text(PropDateStart); d != "" {
			return d
		}
		return NoDate
	case OrderNumber:
		return n.number()
	case OrderLatest:
		return n.latest() + " " + n.number()
	}
	return ""
}

// latest is the day, or the year, written so that later ones come first; what has neither comes last. A year alone comes before its days.
func (n *Node) latest() string {
	day := n.Props.Text(PropDateStart)
	if year := YearOf(n.ID); day == "" && year != 0 {
		day = itoa(int64(year)) + "-99-99"
	}
	if day == "" {
		day = "0000-00-00"
	}
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0' + '9' - r
		}
		return r
	}, day)
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

// SortKey returns the key by which an edge stands in OrderPlace or OrderRank; "" for OrderID.
func (e *Edge) SortKey(o Order) string {
	if o == OrderRank {
		return e.rank()
	}
	if o != OrderPlace {
		return ""
	}
	var buffer [256]byte // stores compute the keys of all edges at once
	b := append(appendNatural(buffer[:0], e.Evidence.Source), '#')
	b = append(appendPlace(b, e.Evidence.Place), ' ')
	if e.Evidence.Text == "" { // without an offset the ends decide, in natural order too
		return string(appendNatural(append(appendNatural(b, e.From), ' '), e.To))
	}
	return string(appendPadded(b, itoa(int64(e.Evidence.Start))))
}

// placeRank puts the parts of a document in their printed order.
var placeRank = [...]string{"title", "intro", "pp", "op", "annex", "fn"}

// firstRank is that of the first of them.
const firstRank = '/'

func placeKey(place string) string { return string(appendPlace(nil, place)) }

func appendPlace(b []byte, place string) []byte {
	head := strings.TrimRightFunc(place[:headEnd(place)], func(r rune) bool { return r == '.' })
	rank := byte('2') // that of op
	for i, p := range placeRank {
		if head == p {
			rank = byte(firstRank + i)
		}
	}
	return appendNatural(append(b, rank), place)
}

func headEnd(place string) int {
	if i := strings.IndexFunc(place, func(r rune) bool { return !unicode.IsLower(r) }); i >= 0 {
		return i
	}
	return len(place)
}

// Natural returns s case folded, with each run of digits padded, so that code-point order is natural order: "76/9" before "76/10".
func Natural(s string) string {
	return string(appendNatural(make([]byte, 0, len(s)+24), s))
}

func appendNatural(b []byte, s string) []byte {
	if !plain(s) {
		s = sortable(strings.ToLower(s))
	}
	for i := 0; i < len(s); i++ {
		from := i
		for i < len(s) && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		if i > from {
			b = appendPadded(b, s[from:i])
		}
		if i < len(s) {
			b = append(b, lower(s[i]))
		}
	}
	return b
}

// plain reports whether s is of ASCII and all of it may stand in a key; one comparison, because stores make the keys of all edges at once.
func plain(s string) bool {
	for i := range len(s) {
		if s[i]-firstKept >= utf8.RuneSelf-firstKept {
			return false
		}
	}
	return true
}

// lower folds a letter of ASCII.
func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// appendPadded fills a run of digits to eight places; longer runs say their length first, and so come after.
func appendPadded(b []byte, digits string) []byte {
	const zeros = "00000000"
	for len(digits) > 0 && digits[0] == '0' {
		digits = digits[1:]
	}
	if n := len(digits); n > len(zeros) {
		b = appendPadded(append(b, ':'), itoa(int64(n)))
	} else {
		b = append(b, zeros[n:]...)
	}
	return append(b, digits...)
}

func pad(digits string) string { return string(appendPadded(nil, digits)) }

func itoa(n int64) string { return strconv.FormatInt(n, 10) }
