package graph

import (
	"strings"
	"testing"
)

func TestValidateAccepts(t *testing.T) {
	cited := valid()
	cited.Nodes[2] = Node{ID: "resolution:b", Type: TypeResolution, Known: CitedOnly}
	draft := valid()
	draft.Nodes = append(draft.Nodes, resolution("a#draft"))
	draft.Nodes[3].Props = draft.Nodes[3].Props.Set(PropKind, "DRAFT")
	draft.Edges[0].Type, draft.Edges[0].To = EdgeRecommends, "resolution:a#draft"
	for name, b := range map[string]*Batch{
		"a whole batch":               valid(),
		"nothing but a source":        {Source: Source{ID: "s"}},
		"what is cited needs no more": cited,
		"a draft in a resolution":     draft,
	} {
		if err := b.Validate(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// set changes a property of the second node, the resolution a.
func set(p Prop, v Value) func(*Batch) {
	return func(b *Batch) { b.Nodes[1].Props = b.Nodes[1].Props.Set(p, v) }
}

func onEdge(change func(*Edge)) func(*Batch) {
	return func(b *Batch) { change(&b.Edges[0]) }
}

func TestValidateRefuses(t *testing.T) {
	for want, change := range map[string]func(*Batch){
		"a batch needs the id of its source":                             func(b *Batch) { b.Source.ID = "" },
		"note: resolution:a is asserted as Resolution and as Topic":      func(b *Batch) { b.Nodes = append(b.Nodes, Node{ID: "resolution:a", Type: TypeTopic}) },
		`note: A/RES/1: the id of a Resolution is "resolution:"`:         func(b *Batch) { b.Nodes[1].ID = "A/RES/1" },
		`note: resolution:: the id of a Resolution is "resolution:"`:     func(b *Batch) { b.Nodes[1].ID = "resolution:" },
		`note: resolution:a: known is ""`:                                func(b *Batch) { b.Nodes[1].Known = "" },
		"note: resolution:a: a Resolution has no prefLabel":              set(PropPrefLabel, "x"),
		"note: resolution:a: a Resolution has no quote":                  set(PropQuote, "x"),
		"votesFor cannot be 3 (string)":                                  set(PropVotesFor, "3"),
		"votesFor cannot be 3 (float64)":                                 set(PropVotesFor, 3.0),
		"votesFor cannot be 3 (int)":                                     set(PropVotesFor, 3),
		"chapterVII cannot be yes (string)":                              set(PropChapterVII, "yes"),
		"title cannot be true (bool)":                                    set(PropTitle, true),
		"title cannot be [x] ([]string)":                                 set(PropTitle, []string{"x"}),
		"dateStart cannot be 2021-13-01":                                 set(PropDateStart, "2021-13-01"),
		"dateStart cannot be 16 December 2021":                           set(PropDateStart, "16 December 2021"),
		`kind is "TREATY"; it is one of RESOLUTION, DECISION`:            set(PropKind, "TREATY"),
		"title cannot be � (string)":                                     set(PropTitle, "\xff"),
		"an id has at most 512 bytes":                                    func(b *Batch) { b.Nodes[1].ID = "resolution:" + strings.Repeat("x", 512) },
		"its symbol has 513 bytes; at most 512 fit in a key":             set(PropSymbol, strings.Repeat("1", 513)),
		"its place has 513 bytes; at most 512 fit in a key":              onEdge(func(e *Edge) { e.Evidence.Place = strings.Repeat("1", 513) }),
		"its id has 513 bytes; at most 512 fit in a key":                 func(b *Batch) { b.Source.ID = strings.Repeat("1", 513) },
		"id, hash and edition are text in UTF-8":                         func(b *Batch) { b.Source.Hash = "\xff" },
		"edition are text in UTF-8":                                      func(b *Batch) { b.Source.Edition = "\xff" },
		"its edition has 513 bytes":                                      func(b *Batch) { b.Source.Edition = strings.Repeat("2", 513) },
		"nor any beyond U+FFFF":                                          func(b *Batch) { b.Nodes[1].ID = "resolution:😀" },
		"neither control characters":                                     func(b *Batch) { b.Nodes[1].ID = "resolution:a\x00" },
		"note: resolution:a: a Resolution needs its name":                func(b *Batch) { b.Nodes[1].Props = nil },
		"resolution:x is not asserted by the batch":                      onEdge(func(e *Edge) { e.From = "resolution:x" }),
		"resolution:y is not asserted by the batch":                      onEdge(func(e *Edge) { e.To = "resolution:y" }),
		"ADOPTED_BY does not leave a Document":                           onEdge(func(e *Edge) { e.Type, e.From = EdgeAdoptedBy, "document:note" }),
		"ADOPTED_BY does not enter a Resolution":                         onEdge(func(e *Edge) { e.Type = EdgeAdoptedBy }),
		`its source "resolution:a" is no document's id`:                  onEdge(func(e *Edge) { e.Evidence.Source = "resolution:a" }),
		`its source "" is no document's id`:                              onEdge(func(e *Edge) { e.Evidence.Source = "" }),
		"its source document:x is not asserted":                          onEdge(func(e *Edge) { e.Evidence.Source = "document:x" }),
		"its offsets are -1 and 0":                                       onEdge(func(e *Edge) { e.Evidence.Start = -1 }),
		"its offsets are 5 and 4":                                        onEdge(func(e *Edge) { e.Evidence.Start, e.Evidence.End = 5, 4 }),
		"it does not say its method":                                     onEdge(func(e *Edge) { e.Evidence.Method = "" }),
		"its confidence is 0;":                                           onEdge(func(e *Edge) { e.Evidence.Confidence = 0 }),
		"its confidence is 1.5;":                                         onEdge(func(e *Edge) { e.Evidence.Confidence = 1.5 }),
		"a CITES has no grade":                                           onEdge(func(e *Edge) { e.Props = e.Props.Set(PropGrade, "EXACT") }),
		"pinpoints cannot be 5 (string)":                                 onEdge(func(e *Edge) { e.Props = e.Props.Set(PropPinpoints, "5") }),
		"note: edge CITES|resolution:a|resolution:z|document:note|op2|:": onEdge(func(e *Edge) { e.To = "resolution:z" }),
	} {
		t.Run(want, func(t *testing.T) {
			b := valid()
			change(b)
			err := b.Validate()
			if CodeOf(err) != Invalid || !strings.Contains(err.Error(), want) {
				t.Errorf("got %v", err)
			}
		})
	}
}
