package loaders

import (
	"encoding/json"
	"io"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// Record is a reference as Extract writes it.
type Record struct {
	Source     string       `json:"source"`     // id of the document
	Provision  string       `json:"provision"`  // where in it
	Target     *string      `json:"target"`     // canonical symbol, symbol of a document, or id; null while open
	Candidates []string     `json:"candidates"` // canonical symbols
	Title      string       `json:"title"`
	Body       string       `json:"body"` // id
	Kind       string       `json:"kind"`
	Verb       string       `json:"verb"`
	Pinpoints  []Pinpoint   `json:"pinpoints"`
	Quote      string       `json:"quote"`
	Start      int          `json:"start"` // code points of the paragraph
	End        int          `json:"end"`
	Method     graph.Method `json:"method"`
	Rule       string       `json:"rule"`
	Confidence float64      `json:"confidence"`
}

// Pinpoint is a part of what is cited.
type Pinpoint struct {
	Unit string `json:"unit"`
	From string `json:"from"`
	To   string `json:"to"`
	Raw  string `json:"raw"`
}

func writeRecords(w io.Writer, reading *format.Reading) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for i := range reading.References {
		if err := e.Encode(record(reading.Batch.Source.ID, &reading.References[i])); err != nil {
			return err
		}
	}
	return nil
}

func record(source string, f *format.Found) Record {
	r := Record{Source: source, Provision: f.Place, Candidates: f.Candidates, Title: f.Title, Body: f.Body, Kind: string(f.Kind), Verb: f.Verb,
		Pinpoints: []Pinpoint{}, Quote: f.Quote, Start: f.Start, End: f.End, Method: f.Method, Rule: f.Rule, Confidence: f.Confidence}
	if r.Candidates == nil {
		r.Candidates = []string{}
	}
	for _, p := range f.Pinpoints {
		r.Pinpoints = append(r.Pinpoints, Pinpoint(p))
	}
	if f.Target != "" {
		r.Target = targetName(f.Target)
	}
	return r
}

// targetName returns the symbol of a resolution or document; the id of anything else.
func targetName(id string) *string {
	for _, t := range [...]graph.NodeType{graph.TypeResolution, graph.TypeDocument} {
		id = strings.TrimPrefix(id, graph.Nodes[t].Prefix+":")
	}
	return &id
}
