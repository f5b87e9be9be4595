package akn

import (
	"cmp"
	"context"
	"strconv"
	"time"

	"mandategraph/graph"
	"mandategraph/loaders/assert"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
)

// writer turns a document into assertions.
type writer struct {
	*assert.Builder
	ctx context.Context
	doc *document
	env format.Env
	identity
	owners  map[*part]*owner
	at      string // what all places begin with, where the document holds more than this text
	year    int    // of the adoption; 0 where it is not known
	reading format.Reading
}

// owner is the resolution or draft that paragraphs belong to.
type owner struct {
	id, key  string // resolution:A/RES/76/181, A/RES/76/181
	at       string // what places in the document begin with: "draft.", "A."
	speaker  string // id of the body that speaks
	position int
	pp       int // preambular paragraphs so far
	taken    taken
	last     string          // place of the last paragraph of its body
	setting  lexicon.Setting // what its title speaks of

	mandates map[string]*mandated // by place, of paragraphs of its body
	terms    map[string]string    // short names that its text has defined so far
}

func newWriter(ctx context.Context, doc *document, env format.Env) (*writer, error) {
	id, err := doc.identify()
	if err != nil {
		return nil, err
	}
	if err := id.checkName(env.Name); err != nil {
		return nil, err
	}
	language, rank := cmp.Or(doc.language, "EN"), graph.RankOfficial
	if language != "EN" {
		rank = graph.RankTranslation
	}
	w := &writer{Builder: assert.New("document:"+id.key, language, rank), ctx: ctx, doc: doc, env: env, identity: id, owners: map[*part]*owner{}}
	if at, err := time.Parse(time.DateOnly, doc.adopted); err == nil {
		w.year = at.Year()
	}
	if doc.language == "" {
		w.reading.Doubts = append(w.reading.Doubts, format.Fault{Position: "meta", Reason: "it does not say its language; it was read as English"})
	}
	return w, nil
}

// defined returns the short names that the text of the resolution has defined so far.
func (o *owner) defined() map[string]string {
	if o.terms == nil {
		o.terms = map[string]string{}
	}
	return o.terms
}

// read writes everything in the order of the text.
func (w *writer) read() (*format.Reading, error) {
	w.document()
	if err := w.parts(); err != nil {
		return nil, err
	}
	if w.reading.Paragraphs == 0 {
		return nil, &format.Fault{Reason: "it has no paragraphs"}
	}
	w.reading.Batch = w.Batch()
	source := &w.reading.Batch.Source
	source.ID, source.Edition = w.Document+"/"+w.Language, w.doc.edition(w.env.Name)
	return &w.reading, nil
}

// parts writes all texts of the document.
func (w *writer) parts() error {
	for _, p := range w.doc.parts {
		if err := w.define(p); err != nil {
			return err
		}
	}
	for _, u := range w.doc.units() {
		if err := w.unit(u); err != nil {
			return err
		}
	}
	w.chapterVII()
	return nil
}

func (w *writer) document() {
	title := w.doc.title(w.doc.parts[0])
	props := graph.Props{}.Set(graph.PropKind, "RESOLUTION").Set(graph.PropName, named(w.key, title)).Set(graph.PropSymbol, w.key).
		Set(graph.PropTitle, title).SetPeriod(day(w.doc.published))
	if !w.symbol.IsZero() {
		props = props.Set(graph.PropURL, w.symbol.Link())
	}
	w.Node(graph.TypeDocument, w.Document, graph.Loaded, props)
}

// define writes the resolution or draft whose paragraphs a part holds, if it holds any.
func (w *writer) define(p *part) error {
	if p.speaks() != p || p.kind == partMain && w.lettered {
		return nil
	}
	switch p.kind {
	case partLettered:
		s, err := parseSymbol(w.base + p.letter)
		if err != nil {
			return err
		}
		w.resolution(p, s, p.letter+".")
	case partMain:
		w.resolution(p, w.symbol, w.at)
	default:
		w.draft(p)
	}
	return nil
}

func (w *writer) resolution(p *part, s graph.Symbol, at string) {
	o := &owner{id: s.ID(), key: s.String(), at: at, speaker: s.Body(), taken: taken{}}
	w.owners[p] = o
	title := w.doc.title(p)
	w.Node(graph.TypeResolution, o.id, graph.Loaded, w.doc.props(s, title))
	w.Structure(graph.EdgeAdoptedBy, o.id, o.speaker, at+"title")
	w.subjects(o)
	w.titleText(o, title)
}

func (w *writer) titleText(o *owner, title string) {
	o.setting = w.env.Lexicon.SettingOf(title)
	if title != "" {
		w.topics(o, w.Text(o.id, o.at+"title", w.Language+" "+o.key+", title", title), w.tokens(title))
	}
}

// draft writes a draft that the document recommends to another body, and who recommends it.
func (w *writer) draft(p *part) {
	n, all := 0, 0
	for _, other := range w.doc.parts {
		if other.isDraft() && other.speaks() == other {
			if all++; other == p {
				n = all
			}
		}
	}
	name := "draft"
	if all > 1 {
		name += strconv.Itoa(n)
	}
	key := w.key + "#" + name
	o := &owner{id: "resolution:" + key, key: key, at: w.at + name + ".", speaker: p.speaker(), taken: taken{}}
	w.owners[p] = o
	title := w.doc.title(p)
	w.Node(graph.TypeResolution, o.id, graph.Loaded, graph.Props{}.Set(graph.PropSymbol, key).Set(graph.PropKind, "DRAFT").
		Set(graph.PropTitle, title).Set(graph.PropName, named(key, title)).SetPeriod(day(w.doc.adopted)))
	w.titleText(o, title)
}

// speaker is the body whose name opens the draft; drafts in resolutions are else for the General Assembly.
func (p *part) speaker() string {
	if p.body != "" {
		return graph.BodyID(p.body)
	}
	for i := range p.blocks {
		if p.blocks[i].kind != blockFormula {
			continue
		}
		if bodies := bodiesOf(p.blocks[i].text); len(bodies) == 1 {
			return graph.BodyID(bodies[0])
		}
	}
	return graph.BodyID("GA")
}
