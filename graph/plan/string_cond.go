package plan

import (
	"fmt"
	"strconv"
	"strings"

	"mandategraph/graph"
)

var opNames = [...]string{Eq: "=", Less: "<", LessEq: "<=", More: ">", MoreEq: ">=", Prefix: "prefix", Contains: "contains"}

// String returns the comparison's sign or name.
func (o Op) String() string {
	if int(o) < len(opNames) {
		return opNames[o]
	}
	return fmt.Sprintf("Op(%d)", uint8(o))
}

// String returns "some", "none" or "every".
func (q Quantifier) String() string {
	switch q {
	case Some:
		return "some"
	case None:
		return "none"
	case Every:
		return "every"
	}
	return fmt.Sprintf("Quantifier(%d)", uint8(q))
}

// condition prints a condition on one line, every operator around its operands, so that no precedence has to be known.
func condition(c Cond, depth int) string {
	if depth > MaxNesting {
		return "…"
	}
	switch c := c.(type) {
	case And:
		return "and(" + join(c, ", ", deeper(depth)) + ")"
	case Or:
		return "or(" + join(c, ", ", deeper(depth)) + ")"
	case Not:
		return "not(" + condition(c.Cond, depth+1) + ")"
	case Compare:
		return fmt.Sprintf("%s %s %s", c.Prop, c.Op, value(c.Value))
	case In:
		return fmt.Sprintf("%s in [%s]", c.Prop, join(c.Values, ", ", value))
	case IsNull:
		return fmt.Sprintf("%s is null", c.Prop)
	case Is:
		return "is " + typeNames(c.Types)
	case Along:
		return along(c, depth)
	case Within:
		return within(c, depth)
	case Far:
		return far(c, depth)
	case Match:
		return match(c)
	}
	return fmt.Sprintf("%T", c)
}

func deeper(depth int) func(Cond) string {
	return func(c Cond) string { return condition(c, depth+1) }
}

func along(c Along, depth int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %s", c.Quantifier, c.Dir, c.Kind)
	if c.Edge != nil {
		fmt.Fprintf(&b, " edge(%s)", condition(c.Edge, depth+1))
	}
	if c.Node != nil {
		fmt.Fprintf(&b, " node(%s)", condition(c.Node, depth+1))
	}
	return b.String()
}

func within(c Within, depth int) string {
	s := fmt.Sprintf("within %d %s %s", c.Steps, c.Dir, c.Kind)
	if c.Node != nil {
		s += fmt.Sprintf(" node(%s)", condition(c.Node, depth+1))
	}
	return s
}

func far(c Far, depth int) string {
	if c.Cond == nil {
		return "far()"
	}
	return "far(" + condition(c.Cond, depth+1) + ")"
}

func match(c Match) string {
	s := "match " + join(c.Terms, " ", strconv.Quote)
	if c.Prefix {
		s += "*"
	}
	if c.Edits != 0 {
		s += fmt.Sprintf("~%d", c.Edits)
	}
	for _, clause := range [...]struct {
		text string
		said bool
	}{{" in titles", c.Titles}, {" begins", c.Begins}, {" ends", c.Ends}} {
		if clause.said {
			s += clause.text
		}
	}
	return s
}

// value prints a value so that its kind can be seen: a whole float keeps its point.
func value(v graph.Value) string {
	switch v := v.(type) {
	case string:
		return strconv.Quote(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case bool:
		return strconv.FormatBool(v)
	case float64:
		return float(v)
	}
	return fmt.Sprintf("%T(%v)", v, v)
}

func float(f float64) string {
	s := strconv.FormatFloat(f, 'g', -1, 64)
	if strings.ContainsAny(s, ".eIN") {
		return s
	}
	return s + ".0"
}
