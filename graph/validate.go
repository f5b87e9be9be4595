package graph

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Validate reports the first thing in a normalized batch that the ontology does not allow, as an Invalid error that names it:
// an id without its type's prefix, a property that the type does not have or of another kind, a required one that is missing
// (of nodes known better than CitedOnly), an edge between types that its kind does not join, an end that the batch does not assert.
func (b *Batch) Validate() error {
	if b.Source.ID == "" {
		return Errorf(Invalid, "a batch needs the id of its source")
	}
	if err := b.Source.validate(); err != nil {
		return Errorf(Invalid, "the source %.100q: %w", b.Source.ID, err)
	}
	types := make(map[string]NodeType, len(b.Nodes))
	for i := range b.Nodes {
		n := &b.Nodes[i]
		if other, ok := types[n.ID]; ok {
			return Errorf(Invalid, "%s: %s is asserted as %s and as %s", b.Source.ID, n.ID, other, n.Type)
		}
		types[n.ID] = n.Type
		if err := n.validate(); err != nil {
			return Errorf(Invalid, "%s: %s: %w", b.Source.ID, n.ID, err)
		}
	}
	for i := range b.Edges {
		if err := b.Edges[i].validate(types); err != nil {
			return Errorf(Invalid, "%s: edge %s: %w", b.Source.ID, b.Edges[i].ID(), err)
		}
	}
	return nil
}

func (s *Source) validate() error {
	for _, part := range [...]string{s.ID, s.Hash, s.Edition} {
		if !utf8.ValidString(part) {
			return errors.New("id, hash and edition are text in UTF-8")
		}
	}
	return cmp.Or(tooLong("id", s.ID), tooLong("edition", s.Edition))
}

// maxID is the length of the longest id in bytes, and of what else goes into sort keys and the ids of edges: databases index no longer ones.
const maxID = 512

// tooLong reports what goes into a key and is too long for it.
func tooLong(what, s string) error {
	if len(s) > maxID {
		return fmt.Errorf("its %s has %d bytes; at most %d fit in a key", what, len(s), maxID)
	}
	return nil
}

func (n *Node) validate() error {
	info := Nodes[n.Type]
	if !strings.HasPrefix(n.ID, info.Prefix+":") || len(n.ID) == len(info.Prefix)+1 {
		return fmt.Errorf("the id of a %s is %q and a key", info.Name, info.Prefix+":")
	}
	if len(n.ID) > maxID || strings.ContainsFunc(n.ID, func(r rune) bool { return unicode.IsControl(r) || supplementary(r) }) || !utf8.ValidString(n.ID) {
		return fmt.Errorf("an id has at most %d bytes and neither control characters nor any beyond U+FFFF", maxID)
	}
	if _, ok := knownOrder[n.Known]; !ok {
		return fmt.Errorf("known is %q", n.Known)
	}
	if err := cmp.Or(validateProps(info.Name, info.Props, n.Props), tooLong(info.Number.String(), n.Props.Text(info.Number))); err != nil {
		return err
	}
	for _, p := range info.Props {
		if p.Required && n.Known != CitedOnly && n.Props.Get(p.Prop) == nil {
			return fmt.Errorf("a %s needs its %s", info.Name, p.Prop)
		}
	}
	return nil
}

func validateProps(owner string, infos []PropInfo, props Props) error {
	for n, p := range props {
		if n > 0 && props[n-1].Prop >= p.Prop || empty(p.Value) {
			return fmt.Errorf("%s is out of order or empty; set properties with Props.Set", p.Prop)
		}
		i := slices.IndexFunc(infos, func(info PropInfo) bool { return info.Prop == p.Prop })
		if i < 0 {
			return fmt.Errorf("a %s has no %s", owner, p.Prop)
		}
		if err := infos[i].Check(p.Value); err != nil {
			return err
		}
	}
	return nil
}

// Check reports whether v is of the property's kind and among its values.
func (i PropInfo) Check(v Value) error {
	ok := false
	switch v := v.(type) {
	case string:
		ok = (i.Kind == KindString || i.Kind == KindDate && IsDate(v)) && utf8.ValidString(v)
	case int64:
		ok = i.Kind == KindInt
	case float64:
		ok = i.Kind == KindFloat && !math.IsNaN(v) // which equals nothing, itself included
	case bool:
		ok = i.Kind == KindBool
	case []string:
		ok = i.Kind == KindStrings && !slices.ContainsFunc(v, func(s string) bool { return !utf8.ValidString(s) })
	}
	if !ok {
		return fmt.Errorf("%s cannot be %s (%T)", i.Prop, strings.ToValidUTF8(fmt.Sprint(v), "�"), v)
	}
	if s, isText := v.(string); isText && i.Enum != nil && !slices.Contains(i.Enum, s) {
		return fmt.Errorf("%s is %q; it is one of %s", i.Prop, s, strings.Join(i.Enum, ", "))
	}
	return nil
}

// IsDate reports whether s is a day of the calendar, written YYYY-MM-DD.
func IsDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

func (e *Edge) validate(types map[string]NodeType) error {
	info := Edges[e.Type]
	from, okFrom := types[e.From]
	to, okTo := types[e.To]
	v := e.Evidence
	switch {
	case !okFrom:
		return fmt.Errorf("%s is not asserted by the batch; assert it at least as %s", e.From, CitedOnly)
	case !okTo:
		return fmt.Errorf("%s is not asserted by the batch; assert it at least as %s", e.To, CitedOnly)
	case !info.From.Has(from):
		return fmt.Errorf("%s does not leave a %s", info.Name, from)
	case !info.To.Has(to):
		return fmt.Errorf("%s does not enter a %s", info.Name, to)
	case !strings.HasPrefix(v.Source, Nodes[TypeDocument].Prefix+":"):
		return fmt.Errorf("its source %q is no document's id", v.Source)
	case v.Start < 0 || v.End < v.Start:
		return fmt.Errorf("its offsets are %d and %d", v.Start, v.End)
	case !(v.Confidence > 0 && v.Confidence <= 1): // so put, it refuses what is no number too
		return fmt.Errorf("its confidence is %v; it is above 0 and at most 1", v.Confidence)
	}
	if _, ok := types[v.Source]; !ok {
		return fmt.Errorf("its source %s is not asserted by the batch", v.Source)
	}
	if t, ok := types[v.Text]; v.Text != "" && (!ok || t != TypeText) {
		return fmt.Errorf("its wording %s is not asserted by the batch", v.Text)
	}
	if err := cmp.Or(v.validate(), tooLong("place", v.Place)); err != nil {
		return err
	}
	return validateProps(info.Name, info.Props, e.Props)
}

// validate checks the parts of the evidence by the ontology.
func (v *Evidence) validate() error {
	for _, info := range EvidenceProps {
		value, _ := v.value(info.Prop)
		if empty(value) {
			if info.Required {
				return fmt.Errorf("it does not say its %s", info.Prop)
			}
			continue
		}
		if err := info.Check(value); err != nil {
			return err
		}
	}
	return nil
}
