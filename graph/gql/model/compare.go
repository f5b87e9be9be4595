package model

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"

	"mandategraph/graph/walk"
)

// Comparison answers the root field compare, and is one step of a series.
type Comparison struct {
	found *walk.Compared
	step  *walk.Comparison
}

// RootCompare answers the root field compare; nil where the graph lacks one of the texts, or the field was refused.
func RootCompare(ctx context.Context) *Comparison {
	found := rootCompared(ctx)
	if found == nil {
		return nil
	}
	return &Comparison{found, &found.Steps[0]}
}

// RootCompareSeries answers the root field compareSeries; nil where the graph lacks one of the texts, or the field was refused.
func RootCompareSeries(ctx context.Context) *ComparisonSeries {
	found := rootCompared(ctx)
	if found == nil {
		return nil
	}
	return &ComparisonSeries{found}
}

func rootCompared(ctx context.Context) *walk.Compared {
	site := rootSite(ctx)
	if site.Err != nil {
		graphql.AddError(ctx, site.Err)
	}
	found, _ := site.Extra.(*walk.Compared)
	return found
}

// Language returns the language of the wordings; nil where there are none.
func (c Comparison) Language() *string { return orNull(c.found.Language) }

// First returns the text that is compared with.
func (c Comparison) First() ComparedText { return ComparedText{&c.found.Texts[c.step.First]} }

// Other returns the other text.
func (c Comparison) Other() ComparedText { return ComparedText{&c.found.Texts[c.step.Other]} }

// Changes returns what became of the paragraphs, or of those of which one of some things became.
func (c Comparison) Changes(what []string) []ParagraphChange {
	all := []ParagraphChange{}
	for i := range c.step.Changes {
		if change := &c.step.Changes[i]; what == nil || slices.Contains(what, string(change.What)) {
			all = append(all, ParagraphChange{c, change})
		}
	}
	return all
}

// Counts returns how many became what.
func (c Comparison) Counts() (n ChangeCounts) {
	by := map[walk.What]*int{walk.CarriedOver: &n.CarriedOver, walk.Changed: &n.Changed, walk.New: &n.New, walk.Dropped: &n.Dropped, walk.Unknown: &n.Unknown}
	for i := range c.step.Changes {
		*by[c.step.Changes[i].What]++
		if c.step.Changes[i].Moved {
			n.Moved++
		}
	}
	return n
}

// Truncated reports whether something was left out.
func (c Comparison) Truncated() bool { return len(c.found.Truncated) > 0 }

// TruncatedBecause returns why.
func (c Comparison) TruncatedBecause() []string { return reasons(c.found.Truncated) }

// ChangeCounts says how many paragraphs became what.
type ChangeCounts struct{ CarriedOver, Changed, New, Dropped, Unknown, Moved int }

// ComparedText is a text that was compared.
type ComparedText struct{ t *walk.ComparedText }

// ID returns its id.
func (t ComparedText) ID() string { return t.t.ID }

// Type returns its type.
func (t ComparedText) Type() string { return t.t.Type.String() }

// Label returns a name for it.
func (t ComparedText) Label() string { return t.t.Label }

// Known returns how well it is known.
func (t ComparedText) Known() string { return string(t.t.Known) }

// Date returns its first day; nil where it is not known.
func (t ComparedText) Date() *string { return orNull(t.t.Date) }

// Loaded reports whether its wording is there.
func (t ComparedText) Loaded() bool { return t.t.Loaded }

// Paragraphs returns how many were compared.
func (t ComparedText) Paragraphs() int { return len(t.t.Paragraphs) }

// ParagraphChange is what became of one paragraph.
type ParagraphChange struct {
	of Comparison
	c  *walk.Change
}

// What returns what became of it.
func (p ParagraphChange) What() string { return string(p.c.What) }

// Moved reports whether it stands elsewhere.
func (p ParagraphChange) Moved() bool { return p.c.Moved }

// First returns the paragraph of the first text.
func (p ParagraphChange) First() *ComparedParagraph { return paragraphAt(p.of.First(), p.c.First) }

// Other returns the paragraph of the other text.
func (p ParagraphChange) Other() *ComparedParagraph { return paragraphAt(p.of.Other(), p.c.Other) }

// Near returns the paragraph of the other text that most of it stands in.
func (p ParagraphChange) Near() *ComparedParagraph {
	if p.c.First < 0 {
		return paragraphAt(p.of.First(), p.c.Near)
	}
	return paragraphAt(p.of.Other(), p.c.Near)
}

// Alike returns how much of the wordings is the same; nil where they are not compared.
func (p ParagraphChange) Alike() *float64 {
	if !p.c.Compared {
		return nil
	}
	return &p.c.Alike
}

// Differences returns the words that differ; nil where wordings are not compared.
func (p ParagraphChange) Differences() []WordDifference {
	if !p.c.Compared {
		return nil
	}
	all := make([]WordDifference, len(p.c.Differences))
	for i, d := range p.c.Differences {
		all[i] = WordDifference{Stretch(d.First), Stretch(d.Other)}
	}
	return all
}

// Edge returns the id of the edge between the two; nil where there is none.
func (p ParagraphChange) Edge() *string { return orNull(p.c.Edge) }

// WordDifference is a place where two wordings differ.
type WordDifference struct{ First, Other Stretch }

// Stretch is a stretch of a wording.
type Stretch struct {
	Start, End int
	Words      string
}

// ComparedParagraph is a paragraph of a text that was compared.
type ComparedParagraph struct{ p *walk.Paragraph }

func paragraphAt(t ComparedText, at int) *ComparedParagraph {
	if at < 0 {
		return nil
	}
	return &ComparedParagraph{&t.t.Paragraphs[at]}
}

// ID returns its id.
func (p ComparedParagraph) ID() string { return p.p.ID }

// Label returns a name for it.
func (p ComparedParagraph) Label() string { return p.p.Label }

// Place returns where it stands.
func (p ComparedParagraph) Place() string { return p.p.Place }

// Number returns the number as printed.
func (p ComparedParagraph) Number() *string { return orNull(p.p.Number) }

// Kind returns which part of the text it belongs to.
func (p ComparedParagraph) Kind() *string { return orNull(p.p.Kind) }

// Heading returns the heading that it stands under.
func (p ComparedParagraph) Heading() *string { return orNull(p.p.Heading) }

// TextID returns the id of its wording.
func (p ComparedParagraph) TextID() *string { return orNull(p.p.Text) }

// Text returns its wording.
func (p ComparedParagraph) Text() *string { return orNull(p.p.Words) }
