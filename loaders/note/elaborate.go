package note

import (
	"sort"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/token"
	"mandategraph/loaders/topic"
)

// mostCommitments is how many paragraphs of the declaration may name a topic for it to be specific: a topic that runs through it
// says nothing about which paragraph a passage is about.
const mostCommitments = 2

// elaborate asserts which commitments of the day the day's passages and questions say more about: those that name the same specific topic.
// It is careful rather than complete: topics in bold alone where there are any, and none that is named only as something linked.
func (w *writer) elaborate(d *Day, texts []assert.Text) {
	commitments := w.commitmentsByTopic(d)
	for i, t := range texts {
		p := d.paragraph(i)
		tokens := token.Split(t.Content)
		named := topicsNamed(w.lex, tokens, w.around(p))
		bold := false
		for _, n := range named {
			bold = bold || n.Rule == topic.EmphasizedLabel
		}
		said := map[string]bool{}
		for _, n := range named {
			if bold && n.Rule != topic.EmphasizedLabel || !bold && incidental(tokens, n.Start) {
				continue
			}
			for _, commitment := range commitments[n.Topic] {
				if !said[commitment] {
					w.Edge(graph.EdgeElaborates, t.Owner, commitment, t.At(n.Start, n.End, graph.ByLexicon, "same-topic-same-day", 0.75), nil)
				}
				said[commitment] = true
			}
		}
	}
}

func topicsNamed(l *lexicon.Lexicon, tokens []token.Token, around topic.Around) []topic.Mention {
	return topic.Only(topic.Named, topic.FindIn(l, tokens, around))
}

// paragraph returns the day's i-th paragraph: its passages, then its questions.
func (d *Day) paragraph(i int) Paragraph {
	if i < len(d.Passages) {
		return d.Passages[i]
	}
	return d.Questions[i-len(d.Passages)]
}

// commitmentsByTopic returns the commitments of the day by the specific topics that they name.
func (w *writer) commitmentsByTopic(d *Day) map[string][]string {
	all := map[string][]string{}
	for _, c := range d.Clusters {
		for _, p := range c.Paragraphs {
			tokens := token.Split(p.Text)
			for _, n := range topicsNamed(w.lex, tokens, topic.Around{Setting: w.setting}) {
				if w.namedBy[n.Topic] <= mostCommitments && !incidental(tokens, n.Start) {
					all[n.Topic] = append(all[n.Topic], w.commitmentID(p.Number))
				}
			}
		}
	}
	return all
}

// countTopics counts the commitments of all days that name each topic.
func (n *Note) countTopics(l *lexicon.Lexicon) map[string]int {
	counts, setting := map[string]int{}, l.SettingOf(n.Title)
	for _, d := range n.Days {
		for _, c := range d.Clusters {
			for _, p := range c.Paragraphs {
				for _, named := range topicsNamed(l, token.Split(p.Text), topic.Around{Setting: setting}) {
					counts[named.Topic]++
				}
			}
		}
	}
	return counts
}

// linking are words behind which a sentence names what something is linked with, not what it is about.
var linking = map[string]bool{"links": true, "link": true, "linked": true, "linkages": true, "linkage": true, "such": true, "e": true, "including": true}

const linkReach = 14 // words

// incidental reports whether the words at a code point stand behind "links to", "linked with", "such as" in their sentence.
func incidental(tokens []token.Token, at int) bool {
	i := sort.Search(len(tokens), func(i int) bool { return tokens[i].Start >= at })
	for j := i - 1; j >= max(0, i-linkReach); j-- {
		if t := &tokens[j]; strings.ContainsAny(t.Fold, ".;?!") && t.Kind == token.Mark {
			return false
		} else if linking[t.Fold] {
			return true
		}
	}
	return false
}
