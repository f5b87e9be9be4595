// Package citation finds what printed text refers to: resolutions, decisions, statements, documents, instruments and their articles.
//
// It works in steps, each linear in the text: tokens become items (numbers, symbols, names of bodies, cue words); items become groups,
// each a cue word with its list of numbers; each number gets its body from the context, by rules that are tried in order and have names;
// pinpoints and verbs are attached. Where the context does not decide, a reference stays open, with its candidates.
package citation

import (
	"cmp"
	"slices"

	"mandategraph/graph"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/token"
)

// Kind says what a reference names.
type Kind string

// The kinds of references.
const (
	Resolution Kind = Kind(graph.IsResolution)
	Decision   Kind = Kind(graph.IsDecision)
	Statement  Kind = Kind(graph.IsStatement)
	Document   Kind = "DOCUMENT"
	Instrument Kind = "INSTRUMENT"
	Article    Kind = "ARTICLE"
	Tool       Kind = "TOOL"
)

// Reason says why a reference stays open.
type Reason string

// The reasons.
const (
	Ambiguous   Reason = "AMBIGUOUS"    // several bodies have the number
	TitleOnly   Reason = "TITLE_ONLY"   // only a title is printed
	UnknownBody Reason = "UNKNOWN_BODY" // a number of no body that is known here, or one that contradicts what stands beside it
)

// Reference is a place in a text that names something.
type Reference struct {
	Kind       Kind
	Target     string       // id of the node; "" while the reference is open
	Symbol     graph.Symbol // of a resolution, decision or statement that is settled
	Candidates []string     // canonical symbols, where open
	Reason     Reason       // where open
	Body       string       // id of the body, as far as it is known
	Title      string       // as printed beside the reference
	Verb       string       // the word that introduces the reference, as printed
	Lemma      string       // its dictionary form
	Pinpoints  []graph.Pinpoint
	Quote      string
	Start, End int    // code points of the quote
	Rule       string // the rule that found the target, or that left it open
	Method     graph.Method
	Confidence float64
}

// Context is what is known about a text besides its words.
type Context struct {
	Lexicon *lexicon.Lexicon  // names of instruments, bodies and tools; may be nil
	Speaker string            // id of the body that speaks in the text: "its resolution" is of that body
	Body    string            // id of the body whose resolutions the text lists, such as a footnote at "Security Council⁶ resolutions"
	Terms   map[string]string // defined short names in lower case: "commission" → body:CCPCJ, "convention" → instrument:uncac
	Learn   bool              // add to Terms what the full names in the text define, for the next paragraph of the same document
	Year    int               // in which the text was adopted or published: nothing later can be cited; 0 where it is not known
	Tokens  []token.Token     // of the text, from token.Split, where they are known already; nil otherwise
}

// NoteMark is the mark of a footnote in a text.
type NoteMark struct {
	Number string
	Offset int    // code points
	Body   string // id of the body whose name the mark stands at; "" where it stands elsewhere
}

// Found is what a text refers to.
type Found struct {
	References []Reference // in the order of the text
	Marks      []NoteMark
}

// Scan finds the references in a text. It never fails; what it cannot settle it leaves open. Memory beside the result is bounded: texts of
// more than 32 KiB are read in windows.
func Scan(text string, ctx Context) Found {
	if len(text) > maxWindow {
		return scanWindows(text, ctx)
	}
	return newScanner(text, ctx).scan()
}

func (s *scanner) scan() Found {
	s.read()
	found := s.found()
	if within := s.withinTitles(); within != nil {
		found.References = append(found.References, within...)
		slices.SortStableFunc(found.References, func(a, b Reference) int { return cmp.Compare(a.Start, b.Start) })
	}
	s.learn()
	return found
}

func (s *scanner) read() {
	s.readItems()
	s.findGroups()
	s.findNames()
	s.attachParts()
}
