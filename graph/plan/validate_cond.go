package plan

import (
	"fmt"
	"strings"
	"unicode"

	"mandategraph/graph"
)

func (s *Select) checkConds(level) error {
	if s.Where != nil {
		if err := nodeScope(s.Types).check(s.Where, 0); err != nil {
			return fmt.Errorf("where: %w", err)
		}
	}
	if s.Via == nil {
		return nil
	}
	hop, ok := s.From.(Hop)
	if !ok {
		return fmt.Errorf("via: only a hop has edges")
	}
	if err := edgeScope(hop.Kinds, s.Types).check(s.Via, 0); err != nil {
		return fmt.Errorf("via: %w", err)
	}
	return nil
}

// check reports what does not fit in a condition on what the scope describes.
func (s scope) check(c Cond, depth int) error {
	if depth > MaxNesting {
		return fmt.Errorf("more than %d levels of conditions", MaxNesting)
	}
	switch c := c.(type) {
	case And:
		return s.checkAll(c, depth)
	case Or:
		return s.checkAll(c, depth)
	case Not:
		return s.check(c.Cond, depth+1)
	case Compare:
		return s.checkCompare(c)
	case In:
		return s.checkIn(c)
	case IsNull:
		_, err := s.kind(c.Prop)
		return err
	case Far:
		return s.checkFar(c, depth)
	}
	return s.checkNode(c, depth)
}

func (s scope) checkFar(c Far, depth int) error {
	switch {
	case !s.edges:
		return fmt.Errorf("%s: a node has no far node; it is a condition on edges", condition(c, 0))
	case c.Cond == nil:
		return nil
	}
	return nodeScope(s.far).check(c.Cond, depth+1)
}

// checkNode checks the conditions that only a node can meet.
func (s scope) checkNode(c Cond, depth int) error {
	if c == nil {
		return fmt.Errorf("a condition is missing")
	}
	if s.edges {
		return fmt.Errorf("%s is no condition on edges", condition(c, 0))
	}
	switch c := c.(type) {
	case Is:
		if c.Types&^graph.AllTypes != 0 {
			return fmt.Errorf("is %b", c.Types)
		}
		return nil
	case Along:
		return checkAlong(c, depth)
	case Within:
		return s.checkWithin(c, depth)
	case Match:
		return checkMatch(c)
	}
	return fmt.Errorf("%T is no condition", c)
}

func (s scope) checkAll(all []Cond, depth int) error {
	for _, c := range all {
		if err := s.check(c, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func checkAlong(c Along, depth int) error {
	switch {
	case int(c.Kind) >= len(graph.Edges):
		return fmt.Errorf("there is no kind of edge %d", uint8(c.Kind))
	case c.Dir > graph.In:
		return fmt.Errorf("the direction is %d", uint8(c.Dir))
	case c.Quantifier > Every:
		return fmt.Errorf("there is no quantifier %d", uint8(c.Quantifier))
	}
	_, far := c.Kind.Ends(c.Dir)
	if c.Edge != nil {
		if err := edgeScope(graph.EdgesOf(c.Kind), far).check(c.Edge, depth+1); err != nil {
			return err
		}
	}
	if c.Node == nil {
		return nil
	}
	return nodeScope(far).check(c.Node, depth+1)
}

func (s scope) checkWithin(c Within, depth int) error {
	switch {
	case int(c.Kind) >= len(graph.Edges):
		return fmt.Errorf("there is no kind of edge %d", uint8(c.Kind))
	case c.Dir > graph.In:
		return fmt.Errorf("the direction is %d", uint8(c.Dir))
	case c.Steps < 1 || c.Steps > MaxSteps:
		return fmt.Errorf("within %d steps; at most %d are followed, and at least one", c.Steps, MaxSteps)
	case c.Node == nil:
		return nil
	}
	return nodeScope(s.types|c.Ends()).check(c.Node, depth+1)
}

// Ends are the types that the nodes behind an edge of the kind can have.
func (c Within) Ends() graph.TypeSet {
	_, far := c.Kind.Ends(c.Dir)
	return far
}

func checkMatch(c Match) error {
	if len(c.Terms) == 0 {
		return fmt.Errorf("match has no terms")
	}
	for _, t := range c.Terms {
		if t == "" || strings.ContainsFunc(t, parts) {
			return fmt.Errorf("match has the term %q, which is no word", t)
		}
	}
	switch {
	case c.Edits < 0 || c.Edits > MaxEdits:
		return fmt.Errorf("match has %d edits; at most %d letters may differ", c.Edits, MaxEdits)
	case c.Edits > 0 && (len(c.Terms) > 1 || c.Prefix):
		return fmt.Errorf("%s: letters may differ in a single word only", match(c))
	case c.Prefix && c.Ends:
		return fmt.Errorf("%s: what is the beginning of a word is no end", match(c))
	case (c.Begins || c.Ends) && !c.Titles:
		return fmt.Errorf("%s: only values of titles have a beginning and an end", match(c))
	}
	return nil
}

// parts tells the characters that stand between words where a store keeps many in one string; no word has them.
func parts(r rune) bool { return r < ' ' || unicode.IsSpace(r) || r == '|' }
