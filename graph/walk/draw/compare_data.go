package draw

import (
	"encoding/csv"
	"io"
	"strconv"

	"mandategraph/graph/walk"
	"mandategraph/graph/wording"
)

// ComparisonDocument is a comparison as JSON has it.
type ComparisonDocument struct {
	Language  string           `json:"language"`
	Texts     []JSONText       `json:"texts"`
	Steps     []JSONComparison `json:"comparisons"`
	Histories []JSONHistory    `json:"histories"`
	Truncated []string         `json:"truncatedBecause"`
}

// JSONText is a text that was compared.
type JSONText struct {
	ID         string `json:"id"`
	Label      string `json:"label"`
	Date       string `json:"date,omitempty"`
	Known      string `json:"known"`
	Loaded     bool   `json:"loaded"`
	Paragraphs int    `json:"paragraphs"`
}

// JSONComparison is what became of the paragraphs of one text in another.
type JSONComparison struct {
	First   string       `json:"first"`
	Other   string       `json:"other"`
	Changes []JSONChange `json:"changes"`
}

// JSONChange is what became of one paragraph.
type JSONChange struct {
	What        string           `json:"what"`
	Moved       bool             `json:"moved"`
	First       *JSONParagraph   `json:"first"`
	Other       *JSONParagraph   `json:"other"`
	Alike       float64          `json:"alike"`
	Near        string           `json:"near,omitempty"`
	Edge        string           `json:"edge,omitempty"`
	Differences []JSONDifference `json:"differences,omitempty"`
}

// JSONParagraph is a paragraph of either text.
type JSONParagraph struct {
	ID      string `json:"id"`
	Place   string `json:"place"`
	Number  string `json:"number,omitempty"`
	Kind    string `json:"kind,omitempty"`
	Heading string `json:"heading,omitempty"`
	TextID  string `json:"textId,omitempty"`
	Text    string `json:"text,omitempty"`
}

// JSONDifference is one place where two wordings differ, in code points of either.
type JSONDifference struct {
	First JSONStretch `json:"first"`
	Other JSONStretch `json:"other"`
}

// JSONStretch is a stretch of one wording.
type JSONStretch struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Words string `json:"words"`
}

// JSONHistory is what became of one paragraph over a series.
type JSONHistory struct {
	Paragraphs []*string `json:"paragraphs"` // ids, by text; null where it has none
	FirstIn    string    `json:"firstIn"`
	ChangedIn  string    `json:"changedIn"`
	LastIn     string    `json:"lastIn"`
	Open       bool      `json:"open"`
}

func comparisonDocument(c *walk.Compared) *ComparisonDocument {
	doc := &ComparisonDocument{Language: c.Language, Texts: []JSONText{}, Steps: []JSONComparison{}, Histories: []JSONHistory{}, Truncated: []string{}}
	for i := range c.Texts {
		t := &c.Texts[i]
		doc.Texts = append(doc.Texts, JSONText{t.ID, t.Label, t.Date, string(t.Known), t.Loaded, len(t.Paragraphs)})
	}
	for _, s := range c.Steps {
		out := JSONComparison{c.Texts[s.First].ID, c.Texts[s.Other].ID, []JSONChange{}}
		for i := range s.Changes {
			out.Changes = append(out.Changes, jsonChange(&s.Changes[i], c.Texts[s.First].Paragraphs, c.Texts[s.Other].Paragraphs))
		}
		doc.Steps = append(doc.Steps, out)
	}
	for i := range c.Histories {
		doc.Histories = append(doc.Histories, jsonHistory(c, &c.Histories[i]))
	}
	for _, r := range c.Truncated {
		doc.Truncated = append(doc.Truncated, string(r))
	}
	return doc
}

func jsonChange(c *walk.Change, first, other []walk.Paragraph) JSONChange {
	out := JSONChange{What: string(c.What), Moved: c.Moved, First: jsonParagraph(first, c.First), Other: jsonParagraph(other, c.Other), Alike: c.Alike, Edge: c.Edge}
	switch {
	case c.Near < 0:
	case c.First < 0:
		out.Near = first[c.Near].ID
	default:
		out.Near = other[c.Near].ID
	}
	for _, d := range c.Differences {
		out.Differences = append(out.Differences, JSONDifference{jsonStretch(d.First), jsonStretch(d.Other)})
	}
	return out
}

func jsonStretch(p wording.Part) JSONStretch { return JSONStretch(p) }

func jsonParagraph(all []walk.Paragraph, i int) *JSONParagraph {
	if i < 0 {
		return nil
	}
	p := &all[i]
	return &JSONParagraph{p.ID, p.Place, p.Number, p.Kind, p.Heading, p.Text, p.Words}
}

func jsonHistory(c *walk.Compared, h *walk.History) JSONHistory {
	out := JSONHistory{FirstIn: c.Texts[h.FirstIn].ID, ChangedIn: c.Texts[h.ChangedIn].ID, LastIn: c.Texts[h.LastIn].ID, Open: h.Open}
	for t, i := range h.Places {
		if i < 0 {
			out.Paragraphs = append(out.Paragraphs, nil)
		} else {
			out.Paragraphs = append(out.Paragraphs, &c.Texts[t].Paragraphs[i].ID)
		}
	}
	return out
}

var comparisonColumns = []string{"first", "other", "what", "moved", "first_place", "other_place", "alike", "near", "edge", "first_text", "other_text", "differences"}

// comparisonCSV writes a row for each change; what changed is marked as in a tree.
func comparisonCSV(out io.Writer, c *walk.Compared) error {
	w := csv.NewWriter(out)
	if err := w.Write(comparisonColumns); err != nil {
		return err
	}
	for _, s := range c.Steps {
		first, other := &c.Texts[s.First], &c.Texts[s.Other]
		for i := range s.Changes {
			row := append([]string{first.ID, other.ID}, comparisonRow(&s.Changes[i], first.Paragraphs, other.Paragraphs)...)
			for n := range row {
				row[n] = Harmless(row[n])
			}
			if err := w.Write(row); err != nil {
				return err
			}
		}
	}
	w.Flush()
	return w.Error()
}

func comparisonRow(c *walk.Change, first, other []walk.Paragraph) []string {
	doc := jsonChange(c, first, other)
	var a, b JSONParagraph
	if doc.First != nil {
		a = *doc.First
	}
	if doc.Other != nil {
		b = *doc.Other
	}
	differences := ""
	if len(c.Differences) > 0 {
		differences = marked(a.Text, b.Text, c, false)
	}
	return []string{doc.What, strconv.FormatBool(c.Moved), a.Place, b.Place, strconv.FormatFloat(c.Alike, 'f', 3, 64), doc.Near, c.Edge, a.Text, b.Text, differences}
}
