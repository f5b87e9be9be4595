package note

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/token"
)

// findInstrument returns the declaration that the headings of the days name: as the lexicon knows it, else under its own name.
func (w *writer) findInstrument() instrument {
	printed := w.note.Instrument
	if id := w.terms["declaration"]; printed == "" && id != "" {
		key := strings.TrimPrefix(id, "instrument:")
		return instrument{id, key, title(strings.ReplaceAll(key, "-", " ")) + " Declaration"}
	}
	if printed == "" {
		printed = "declaration"
	}
	tokens := token.Split(printed)
	for _, m := range w.lex.Names(tokens) {
		if id := m.Terms[0].ID; strings.HasPrefix(id, "instrument:") {
			return instrument{id, strings.TrimPrefix(id, "instrument:"), title(printed)}
		}
	}
	key := strings.ToLower(strings.TrimSpace(printed))
	key = strings.ReplaceAll(strings.TrimSuffix(key, " declaration"), " ", "-")
	return instrument{"instrument:" + key, key, title(printed)}
}

// title gives a heading in capitals the capitals of a name.
func title(heading string) string {
	words := strings.Fields(strings.ToLower(heading))
	for i, word := range words {
		words[i] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, " ")
}

// declaration writes the pillar, its clusters and their numbered paragraphs. A note on no pillar may have clusters too.
func (w *writer) declaration() {
	pillar := ""
	if w.note.Pillar != "" {
		pillar = "pillar:" + w.treaty.key + "#" + w.note.Pillar
		w.pillar(pillar)
	}
	for _, d := range w.note.Days {
		for i := range d.Clusters {
			w.cluster(pillar, fmt.Sprintf("day%d", d.Number), &d.Clusters[i])
		}
	}
}

func (w *writer) pillar(id string) {
	props := graph.Props{}.Set(graph.PropNumber, w.note.Pillar).Set(graph.PropTitle, w.note.Title)
	known := graph.CitedOnly
	if first, last := w.note.numbers(); first > 0 {
		props = props.Set(graph.PropFirst, int64(first)).Set(graph.PropLast, int64(last))
		known = graph.Loaded
	}
	w.Node(graph.TypePillar, id, known, props)
	w.Structure(graph.EdgeContains, w.treaty.id, id, "title")
}

// numbers returns the first and the highest number of the paragraphs of the declaration; 0 where there are none.
func (n *Note) numbers() (first, last int) {
	for _, d := range n.Days {
		for _, c := range d.Clusters {
			for _, p := range c.Paragraphs {
				if first == 0 {
					first = p.Number
				}
				last = max(last, p.Number)
			}
		}
	}
	return first, last
}

func (w *writer) cluster(pillar, place string, c *Cluster) {
	id := w.clusterID(c)
	if id == "" {
		return
	}
	first, last := c.Paragraphs[0].Number, c.Paragraphs[len(c.Paragraphs)-1].Number
	w.Node(graph.TypeCluster, id, graph.Loaded, graph.Props{}.Set(graph.PropTitle, c.Title).
		Set(graph.PropFirst, int64(first)).Set(graph.PropLast, int64(last)))
	if pillar != "" {
		w.Structure(graph.EdgeContains, pillar, id, place)
	}
	for _, p := range c.Paragraphs {
		commitment := w.commitmentID(p.Number)
		w.Node(graph.TypeCommitment, commitment, graph.Loaded, graph.Props{}.Set(graph.PropParagraph, int64(p.Number)).
			Set(graph.PropName, w.treaty.name+", paragraph "+strconv.Itoa(p.Number)))
		w.Structure(graph.EdgeContains, id, commitment, fmt.Sprintf("para.%d", p.Number))
		w.text(commitment, fmt.Sprintf("para.%d", p.Number), p.Paragraph)
	}
}

// clusterID returns "" for a heading without paragraphs.
func (w *writer) clusterID(c *Cluster) string {
	if len(c.Paragraphs) == 0 {
		return ""
	}
	return fmt.Sprintf("cluster:%s#%d-%d", w.treaty.key, c.Paragraphs[0].Number, c.Paragraphs[len(c.Paragraphs)-1].Number)
}

func (w *writer) commitmentID(number int) string {
	return "commitment:" + w.treaty.key + "#" + strconv.Itoa(number)
}

// meetingID is the id of the thematic discussion: the body that holds it, the declaration that it follows up, its place in the series,
// which goes pillar by pillar.
func (w *writer) meetingID() string {
	body := strings.ToLower(strings.TrimPrefix(w.terms["commission"], "body:"))
	if body == "" {
		body = "ccpcj" // whose secretariat writes such notes
	}
	if w.note.Pillar == "" {
		return "meeting:" + body + "/discussion/" + w.note.First.Format(time.DateOnly)
	}
	return "meeting:" + body + "/" + w.treaty.key + "-thematic/" + strconv.Itoa(romanValue(w.note.Pillar))
}

func romanValue(s string) int {
	values := map[byte]int{'I': 1, 'V': 5, 'X': 10}
	total := 0
	for i := range len(s) {
		if v := values[s[i]]; i+1 < len(s) && v < values[s[i+1]] {
			total -= v
		} else {
			total += v
		}
	}
	return total
}

func (w *writer) meeting() {
	id := w.meetingID()
	if w.note.Pillar == "" {
		w.Node(graph.TypeMeeting, id, graph.Loaded, planned(w.note.First, w.note.Last).Set(graph.PropKind, "THEMATIC_DISCUSSION").Set(graph.PropTitle, w.note.Title))
		return
	}
	w.Node(graph.TypeMeeting, id, graph.Loaded, planned(w.note.First, w.note.Last).Set(graph.PropKind, "THEMATIC_DISCUSSION").
		Set(graph.PropTitle, "Thematic discussion on pillar "+w.note.Pillar+" of the "+w.treaty.name))
	w.Structure(graph.EdgeDiscusses, id, "pillar:"+w.treaty.key+"#"+w.note.Pillar, "title")
}

// planned is a period that the note looks ahead to.
func planned(first, last time.Time) graph.Props {
	return graph.Props{}.SetPeriod(graph.Period{Start: first.Format(time.DateOnly), End: last.Format(time.DateOnly), Precision: graph.ToDay, Status: graph.Planned})
}

// day writes a thematic session: its date, what it discusses, its background and its questions.
func (w *writer) day(d *Day) {
	place := fmt.Sprintf("day%d", d.Number)
	id := w.meetingID() + "#" + place
	w.Node(graph.TypeMeeting, id, graph.Loaded, planned(d.Date, d.Date).Set(graph.PropKind, "DAY").
		Set(graph.PropTitle, fmt.Sprintf("Thematic session %d: %s", d.Number, d.title())))
	w.Structure(graph.EdgeContains, w.meetingID(), id, place)
	for i := range d.Clusters {
		if cluster := w.clusterID(&d.Clusters[i]); cluster != "" {
			w.Edge(graph.EdgeDiscusses, id, cluster, w.announcement(place, d.Clusters[i].Title), nil)
		}
	}
	first := len(w.texts)
	w.passages(d.Passages, place, "BACKGROUND")
	for i, q := range d.Questions {
		w.question(q, place, i+1)
	}
	w.elaborate(d, w.texts[first:])
}

// title returns the day's title; where it is printed in capitals, as the headings of its clusters have it.
func (d *Day) title() string {
	var headings []string
	for _, c := range d.Clusters {
		headings = append(headings, c.Title)
	}
	if joined := strings.Join(headings, " / "); strings.EqualFold(joined, d.Title) {
		return joined
	}
	return d.Title
}

const mostSought = 1 << 28 // bytes; bounds the search for thousands of headings in an introduction without end

// announcement is the evidence that a day discusses a cluster: its heading in the introduction's overview, if it stands there.
func (w *writer) announcement(place, heading string) graph.Evidence {
	for _, t := range w.texts {
		if w.sought > mostSought || !strings.HasPrefix(t.Place, "intro") {
			continue
		}
		w.sought += len(t.Content)
		at := strings.Index(t.Content, heading)
		if at < 0 {
			continue
		}
		start := len([]rune(t.Content[:at]))
		return t.At(start, start+len([]rune(heading)), graph.ByPattern, "heading", 1)
	}
	return graph.Evidence{Place: place, Method: graph.ByPattern, Rule: "heading", Confidence: 1}
}

func (w *writer) question(q Paragraph, day string, number int) assert.Text {
	place := fmt.Sprintf("%s.q%d", day, number)
	id := "question:" + w.key + "#" + place
	w.position++
	w.Node(graph.TypeQuestion, id, graph.Loaded, graph.Props{}.Set(graph.PropPlace, place).Set(graph.PropName, w.name+", "+place).
		Set(graph.PropNumber, strconv.Itoa(number)).Set(graph.PropPosition, int64(w.position)))
	w.Structure(graph.EdgeContains, w.Document, id, place)
	return w.text(id, place, q)
}
