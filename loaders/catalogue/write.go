package catalogue

import (
	"cmp"
	"fmt"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/format"
	"mandategraph/loaders/topic"
)

// language is that of the catalogues: of titles and headings.
const language = "EN"

// Write returns what a record asserts. Errors: a *format.Fault for a record without a symbol, or with one that is none.
func (r *Record) Write(env format.Env) (*format.Reading, error) {
	printed := plainSymbol(r.Symbol)
	if printed == "" {
		return nil, &format.Fault{Reason: "it names no document by its symbol", Passed: true}
	}
	w := &writer{Record: r, env: env}
	key, texts := adopted(printed, r.Body)
	if len(texts) == 0 {
		if key = documentSymbol(printed); key == "" {
			return nil, &format.Fault{Reason: fmt.Sprintf("%.80q is no symbol of a document; a number alone needs the body that adopted it", printed)}
		}
	}
	w.Builder = assert.New("document:"+key, language, r.Rank)
	if len(texts) == 0 {
		w.other(key)
	} else {
		w.adopted(key, texts)
	}
	reading := &format.Reading{Batch: w.Batch(), Doubts: r.Doubts}
	reading.Batch.Source.ID, reading.Batch.Source.Edition = "record:"+r.Key, r.Edition
	return reading, nil
}

// writer turns a record into assertions.
type writer struct {
	*assert.Builder
	*Record
	env format.Env
}

// adopted writes the document of a resolution or decision, or of several that have letters, and these.
func (w *writer) adopted(key string, texts []graph.Symbol) {
	url := cmp.Or(texts[0].Link(), w.URL)
	if len(texts) > 1 {
		url = w.URL
	}
	w.Node(graph.TypeDocument, w.Document, graph.Recorded, graph.Props{}.Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, named(key, w.Title)).
		Set(graph.PropSymbol, key).Set(graph.PropTitle, w.Title).Set(graph.PropURL, url).SetPeriod(day(w.Published)))
	for _, s := range texts {
		title, at := w.Title, ""
		if len(texts) > 1 { // that of the document is not that of each
			title, at = "", s.Number().Letter+"."
		}
		id := s.ID()
		w.Node(graph.TypeResolution, id, graph.Recorded, w.props(s, title))
		w.Edge(graph.EdgeAdoptedBy, id, s.Body(), w.says(at+"title", "symbol"), nil)
		w.about(id)
		w.draftOf(w.Draft, id)
	}
}

func (w *writer) props(s graph.Symbol, title string) graph.Props {
	props := graph.Props{}.Set(graph.PropSymbol, s.String()).Set(graph.PropKind, string(s.Kind())).Set(graph.PropURL, s.Link()).
		Set(graph.PropSession, cmp.Or(s.Session(), w.Session)).Set(graph.PropTitle, title).Set(graph.PropName, named(s.String(), title)).
		Set(graph.PropDraftSymbol, w.Draft).Set(graph.PropAgendaItem, w.Item).Set(graph.PropAgendaItemTitle, w.ItemTitle).
		Set(graph.PropReport, w.Report).Set(graph.PropCommittee, w.Committee).Set(graph.PropMeeting, w.Meeting).Set(graph.PropManner, w.Manner).
		Set(graph.PropSubjects, w.Subjects).Set(graph.PropSponsors, w.Sponsors).SetPeriod(day(w.Adopted))
	if w.Votes != nil {
		props = props.Set(graph.PropVotesFor, w.Votes.For).Set(graph.PropVotesAgainst, w.Votes.Against).Set(graph.PropVotesAbstaining, w.Votes.Abstaining)
	}
	return props
}

// other writes a document that is no resolution; of a draft also what was adopted from it.
func (w *writer) other(symbol string) {
	w.Node(graph.TypeDocument, w.Document, graph.Recorded, graph.Props{}.Set(graph.PropKind, cmp.Or(w.Kind, "OTHER")).Set(graph.PropName, named(symbol, w.Title)).
		Set(graph.PropSymbol, symbol).Set(graph.PropTitle, w.Title).Set(graph.PropSponsors, w.Sponsors).Set(graph.PropURL, w.URL).SetPeriod(day(w.Published)))
	w.about(w.Document)
	for _, of := range w.Of {
		_, texts := adopted(plainSymbol(of), "")
		for _, s := range texts {
			w.hearsay(s, symbol)
			w.draftOf(symbol, s.ID())
		}
	}
}

// hearsay is what the record of a draft says of the text that was adopted from it: it stands behind all that the text's own files say.
func (w *writer) hearsay(s graph.Symbol, draft string) {
	stub := assert.Stub(s.ID())
	w.Node(stub.Type, stub.ID, stub.Known, stub.Props.Set(graph.PropDraftSymbol, draft).Set(graph.PropAgendaItem, w.Item).
		Set(graph.PropAgendaItemTitle, w.ItemTitle).Set(graph.PropReport, w.Report).Set(graph.PropSponsors, w.Sponsors))
}

// draftOf says which draft a text was adopted from.
func (w *writer) draftOf(draft, adopted string) {
	if symbol := documentSymbol(plainSymbol(draft)); symbol != "" {
		w.Edge(graph.EdgeDraftOf, "document:"+symbol, adopted, w.says("related", "related-document"), nil)
	}
}

// about writes the topics under whose headings the document was put.
func (w *writer) about(id string) {
	for _, s := range topic.Subjects(w.env.Lexicon, w.Subjects) {
		topic.AboutSubject(w.Builder, id, s)
	}
}

// says is the evidence of what the record says of its document.
func (w *writer) says(place, rule string) graph.Evidence {
	return graph.Evidence{Place: place, Method: graph.ByLibrarian, Rule: rule, Confidence: 1}
}

func named(symbol, title string) string {
	if title == "" {
		return symbol
	}
	return symbol + " – " + title
}

func day(date string) graph.Period {
	if date == "" {
		return graph.Period{}
	}
	return graph.Period{Start: date, End: date, Precision: graph.ToDay, Status: graph.Held}
}
