package curated

const folder = "curated/"

// file is how one kind of row is read.
type file struct {
	name    string
	columns []string
	row     func(*row)
	done    func(*builder) // after the last row; nil where rows are independent of one another
}

// files stand in an order in which names are known before they are used: a document's publisher is printed by name,
// an article by its instrument's. Ids may be used before they are defined.
var files = []file{
	{"bodies.tsv", []string{"id", "abbreviation", "name", "kind", "parent", "other_names", "source", "place", "remark"}, readBody, nil},
	{"documents.tsv", []string{"id", "symbol", "title", "publisher", "date", "date_status", "kind", "url", "source", "place", "remark"}, readDocument, nil},
	{"instruments.tsv", []string{"id", "kind", "short_name", "title", "other_names", "adopted", "status", "adopted_by", "adopting_resolution",
		"parent", "source", "place", "remark"}, readInstrument, nil},
	{"articles.tsv", []string{"id", "kind", "instrument", "number", "title", "parent", "source", "place"}, readArticle, nil},
	{"kyoto-gists.tsv", []string{"paragraph", "gist"}, readGist, nil},
	{"kyoto-structure.tsv", []string{"id", "kind", "number", "title", "first", "last", "parent", "source", "place"}, readPart, (*builder).placeCommitments},
	{"contexts.tsv", []string{"name", "words", "meaning"}, readContext, nil},
	{"topics.tsv", []string{"id", "kind", "label", "alternative_labels", "labels_in_context", "context", "broader", "definition", "commitments", "source", "place"}, readTopic,
		(*builder).refuseCycles},
	{"subjects.tsv", []string{"heading", "relation", "topic", "reason"}, readSubject, (*builder).placeHeadings},
	{"resolutions.tsv", []string{"id", "kind", "body", "title", "subject", "session", "date", "adoption", "source", "place", "remark"}, readResolution, nil},
	{"tools.tsv", []string{"id", "kind", "name", "other_names", "by", "topics", "commitments", "source", "place", "remark"}, readTool, nil},
	{"meetings.tsv", []string{"id", "kind", "title", "start", "end", "precision", "status", "part_of", "body", "venue", "discusses",
		"source", "place", "remark"}, readMeeting, nil},
	{"passages.tsv", []string{"id", "summary", "topics", "commitments", "cites", "source", "place", "remark"}, readPassage, nil},
	{"questions.tsv", []string{"id", "day", "number", "summary", "topics", "commitments", "cites", "source", "place"}, readQuestion, nil},
	{"links.tsv", []string{"type", "from", "to", "source", "place", "pinpoint", "quote", "remark"}, readLink, nil},
}
