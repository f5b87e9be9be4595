// Package lexicon finds the names of topics, instruments, bodies and tools in text. What it knows is handed in: it reads no files.
package lexicon

import (
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/token"
)

// Term is a thing and the names under which texts print it.
type Term struct {
	ID     string // of its node
	Kind   string // as its node has it: CRIME, CONVENTION, WORKING_GROUP
	Labels []string
}

// Shortest returns the name by which people refer to a thing: its short name, where it has one.
func (t *Term) Shortest() string {
	name := t.Labels[0]
	for _, l := range t.Labels {
		if l != "" && len(l) < len(name) {
			name = l
		}
	}
	return name
}

// Lexicon knows names. It is safe for concurrent use.
type Lexicon struct {
	Topics, Instruments, Bodies, Tools []Term

	Hash string // changes when what it knows changes

	topics, names, addressees tree
	gaps                      gaps // labels of topics in two parts
	printed                   map[string]*Term
	sections                  map[string][]Section
	implied                   map[string][]string  // ids of topics by the id of what is about them
	headings                  map[string][]Heading // by their folded text
	contexts                  []context
	contextOf                 map[*Term]int // the context that the labels of a term need
}

// Section is a pillar or cluster of a declaration.
type Section struct {
	ID    string
	First int // the number of its first paragraph
}

// New makes a lexicon. The order of terms does not matter.
func New(topics, instruments, bodies, tools []Term) *Lexicon {
	l := &Lexicon{Topics: topics, Instruments: instruments, Bodies: bodies, Tools: tools, gaps: gaps{}}
	for _, term := range sorted(topics) {
		l.addTopic(term)
	}
	for _, term := range sorted(slices.Concat(instruments, bodies, tools)) {
		if strings.HasPrefix(term.ID, "body:") {
			l.addressees.add(term)
		}
		if term.Kind != addressee {
			l.names.add(term)
		}
	}
	return l
}

func (l *Lexicon) addTopic(term *Term) {
	for _, label := range term.Labels {
		if strings.Contains(label, ellipsis) {
			l.gaps.add(term, label)
		} else {
			l.topics.addLabel(term, label)
		}
	}
}

func sorted(terms []Term) []*Term {
	all := make([]*Term, len(terms))
	for i := range terms {
		all[i] = &terms[i]
	}
	slices.SortFunc(all, func(a, b *Term) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// FromBatch makes a lexicon of what a batch says of topics, instruments, bodies and tools.
func FromBatch(b *graph.Batch) *Lexicon {
	terms := map[graph.NodeType][]Term{}
	for i := range b.Nodes {
		n := &b.Nodes[i]
		var labels []string
		for _, p := range labelProps[n.Type] {
			switch v := n.Props.Get(p).(type) {
			case string:
				labels = append(labels, v)
			case []string:
				labels = append(labels, v...)
			}
		}
		if inContext, _ := n.Props.Get(graph.PropContextLabels).([]string); len(inContext) > 0 { // the preferred label may be one of them
			labels = slices.DeleteFunc(labels, func(label string) bool { return slices.Contains(inContext, label) })
		}
		if labels != nil {
			terms[n.Type] = append(terms[n.Type], Term{n.ID, n.Props.Text(graph.PropKind), labels})
		}
	}
	l := New(terms[graph.TypeTopic], terms[graph.TypeInstrument], terms[graph.TypeBody], terms[graph.TypeTool])
	l.Hash = b.Source.Hash
	l.findPrinted(b)
	l.findSections(b)
	l.findImplied(b)
	l.findHeadings(b)
	l.findContexts(b)
	return l
}

// findSections notes where pillars and clusters begin, the wider first.
func (l *Lexicon) findSections(b *graph.Batch) {
	l.sections = map[string][]Section{}
	for _, t := range []graph.NodeType{graph.TypePillar, graph.TypeCluster} {
		for i := range b.Nodes {
			n := &b.Nodes[i]
			first, ok := n.Props.Get(graph.PropFirst).(int64)
			if n.Type != t || !ok {
				continue
			}
			_, key, _ := strings.Cut(n.ID, ":")
			instrument, _, _ := strings.Cut(key, "#")
			l.sections["instrument:"+instrument] = append(l.sections["instrument:"+instrument], Section{n.ID, int(first)})
		}
	}
}

// SectionsAt returns the pillars and clusters of a declaration that begin with a paragraph, the wider first.
func (l *Lexicon) SectionsAt(instrument string, paragraph int) []Section {
	var at []Section
	for _, s := range l.sections[instrument] {
		if s.First == paragraph {
			at = append(at, s)
		}
	}
	return at
}

// findPrinted notes which instruments are printed in which annexes.
func (l *Lexicon) findPrinted(b *graph.Batch) {
	l.printed = map[string]*Term{}
	for i := range b.Edges {
		e := &b.Edges[i]
		if e.Type != graph.EdgeContains || !strings.HasPrefix(e.From, "resolution:") {
			continue
		}
		for t := range l.Instruments {
			if l.Instruments[t].ID == e.To {
				l.printed[strings.TrimPrefix(e.Evidence.Source, "document:")+"#"+e.Evidence.Place] = &l.Instruments[t]
			}
		}
	}
}

// Printed returns the instrument that is known to be printed at a place of a document, such as "annex" of "A/RES/76/181"; nil for none.
func (l *Lexicon) Printed(document, place string) *Term { return l.printed[document+"#"+place] }

var labelProps = map[graph.NodeType][]graph.Prop{
	graph.TypeTopic:      {graph.PropPrefLabel, graph.PropAltLabels},
	graph.TypeInstrument: {graph.PropTitle, graph.PropShortName, graph.PropOtherNames},
	graph.TypeBody:       {graph.PropName, graph.PropAbbreviation, graph.PropOtherNames},
	graph.TypeTool:       {graph.PropName, graph.PropOtherNames},
}

// Match is a name found in a text.
type Match struct {
	Terms      []*Term // those that have this name, in the order of their ids; never empty
	First, End int     // tokens
}

// addressee is the kind of bodies that are none: "Member States". They are found only where whom a text addresses is looked for.
const addressee = "ADDRESSEE"

// Addressee returns the longest name of a body, or of others whom texts address, that begins at token i and ends before end.
func (l *Lexicon) Addressee(tokens []token.Token, i, end int) (Match, bool) {
	if l == nil {
		return Match{}, false
	}
	return l.addressees.longest(tokens, i, end)
}

// Name returns the longest name of an instrument, body or tool that begins at token i.
func (l *Lexicon) Name(tokens []token.Token, i int) (Match, bool) {
	if l == nil {
		return Match{}, false
	}
	return l.names.longest(tokens, i, len(tokens))
}

// Names returns the names of instruments, bodies and tools, from left to right, the longest at each place, none within another.
func (l *Lexicon) Names(tokens []token.Token) []Match {
	if l == nil {
		return nil
	}
	return l.names.all(tokens, nil)
}

// TopicsIn returns the labels of topics, from left to right, the longest at each place; behind them labels in two parts, which may overlap
// others. None touches what is covered. Not all count: see Scope.
func (l *Lexicon) TopicsIn(tokens []token.Token, covered []Match) []Match {
	if l == nil {
		return nil
	}
	whole := l.topics.all(tokens, covered)
	return append(whole, l.gaps.all(tokens, covered, whole)...)
}

// Titled returns the topics of which a name of an instrument, body or tool is a label too, as it stands: "Sustainable Development Goals".
func (l *Lexicon) Titled(tokens []token.Token, m Match) []*Term {
	if same, ok := l.topics.longest(tokens, m.First, m.End); ok && same.End == m.End {
		return same.Terms
	}
	return nil
}
