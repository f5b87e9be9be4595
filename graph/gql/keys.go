package gql

import (
	"regexp"
	"strings"

	"mandategraph/graph"
)

// byKey finds a node of a type by its id, with or without the prefix.
func byKey(t graph.NodeType) root {
	return func(c *compiler, f asked, args arguments) error {
		return c.ids(f, prefixed(t, folded(t, args.text("id"))))
	}
}

// folded gives a key the case that the ids of its type have: topics and instruments are written small, bodies by their abbreviation,
// which their name finds too.
func folded(t graph.NodeType, key string) string {
	switch t {
	case graph.TypeTopic, graph.TypeInstrument:
		return strings.ReplaceAll(strings.ToLower(key), " ", "-")
	case graph.TypeBody:
		if named := graph.BodiesNamed(key); len(named) == 1 {
			return named[0]
		}
	}
	return key
}

func prefixed(t graph.NodeType, key string) string {
	return graph.Nodes[t].Prefix + ":" + strings.TrimPrefix(key, graph.Nodes[t].Prefix+":")
}

// commitment finds a numbered paragraph of a declaration.
func commitment(c *compiler, f asked, args arguments) error {
	n, ok := whole(args.values["paragraph"])
	if !ok || n < 1 {
		return graph.Errorf(graph.Invalid, "paragraph is %v; paragraphs are numbered from 1", args.values["paragraph"])
	}
	instrument := strings.TrimSuffix(folded(graph.TypeInstrument, args.text("instrument")), "-declaration")
	instrument = strings.TrimPrefix(instrument, "instrument:")
	return c.ids(f, prefixed(graph.TypeCommitment, instrument+"#"+itoa(int(n))))
}

// resolution finds a resolution by any printed form of its symbol, and a draft by that of the text that it stands in.
func resolution(c *compiler, f asked, args arguments) error {
	of, draft := cutDraft(args.text("symbol"))
	symbol, err := oneSymbol(of, args.text("body"))
	if err != nil {
		return err
	}
	return c.ids(f, symbol.ID()+draft)
}

// asDraft is what the id of a draft has behind the symbol.
var asDraft = regexp.MustCompile(`#draft\d*$`)

// cutDraft cuts off what says that a draft is meant, "#draft" or "#draft2", which nothing printed has.
func cutDraft(symbol string) (of, draft string) {
	if at := asDraft.FindStringIndex(symbol); at != nil {
		return symbol[:at[0]], symbol[at[0]:]
	}
	return symbol, ""
}

// provision finds a paragraph of a resolution.
func provision(c *compiler, f asked, args arguments) error {
	symbol, err := oneSymbol(args.text("resolution"), "")
	if err != nil {
		return err
	}
	return c.ids(f, prefixed(graph.TypeProvision, symbol.String()+"#"+placeOf(args.text("place"))))
}

// placeOf writes a place as ids have it: "OP 11" is op11.
func placeOf(s string) string { return strings.ReplaceAll(strings.ToLower(s), " ", "") }
