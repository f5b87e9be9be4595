package gql

import (
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/gql/model"
	"mandategraph/graph/plan"
)

// resolve says what a reference means, as far as its words tell: which of the candidates the graph has decides nothing.
func resolve(c *compiler, f asked, args arguments) error {
	reference := args.text("reference")
	if body := args.text("body"); body != "" && len(graph.BodiesNamed(body)) == 0 {
		return graph.Errorf(graph.Invalid, "body %q is not known here; give an abbreviation such as GA or COSP-UNCAC", body)
	}
	senses := sensesOf(reference, args.text("body"))
	meaning := &model.Meaning{Reference: reference, Candidates: senses}
	sel := named(reference)
	if len(senses) > 0 {
		sel = readSenses(senses)
	}
	site := c.add(f, sel)
	site.Extra = meaning
	return c.meanings(f, sel, site)
}

func readSenses(senses []model.Sense) *plan.Select {
	ids := make([]string, len(senses))
	for i, s := range senses {
		ids[i] = s.ID
	}
	return &plan.Select{From: plan.IDs(ids), Types: typesOf(ids)}
}

// settle finds the candidates that only the graph knows, and says which one is meant if there is just one.
func settle(site *model.Site) {
	meaning, ok := site.Extra.(*model.Meaning)
	if !ok {
		return
	}
	if len(meaning.Candidates) == 0 {
		for _, id := range site.Result.IDs {
			meaning.Candidates = append(meaning.Candidates, model.Sense{Symbol: id, ID: id})
		}
	}
	if len(meaning.Candidates) == 1 {
		meaning.Canonical = meaning.Candidates[0].Symbol
	}
}

// names are the properties by which people call things that have no symbol.
var names = [...]graph.Prop{
	graph.PropName, graph.PropTitle, graph.PropShortName, graph.PropOtherNames, graph.PropAbbreviation, graph.PropPrefLabel, graph.PropAltLabels,
}

// namedTypes are the types of those things.
var namedTypes = graph.TypesOf(graph.TypeInstrument, graph.TypeArticle, graph.TypeBody, graph.TypeTopic, graph.TypeTool, graph.TypeMeeting,
	graph.TypeCommitment, graph.TypeDocument, graph.TypeResolution)

// mostNamed is how many things of one name are shown.
const mostNamed = 20

// named reads the things that are called so, letter for letter.
func named(name string) *plan.Select {
	name = strings.Join(strings.Fields(name), " ")
	any := make(plan.Or, len(names))
	for i, p := range names {
		any[i] = plan.Compare{Prop: p, Op: plan.Eq, Value: name}
	}
	return &plan.Select{From: plan.All{}, Types: namedTypes, Where: any, Page: plan.Page{Limit: mostNamed}}
}

// meanings compiles `node`, and `candidates` with a `node` each; all of them look at the rows of the candidates.
func (c *compiler) meanings(f asked, sel *plan.Select, site *model.Site) error {
	for _, sub := range c.collect(f.Selections) {
		var err error
		switch sub.Name {
		case "node":
			err = c.node(sub.Selections, sel, child(site, sub.Alias))
		case "candidates":
			err = c.meanings(asked{sub, 0}, sel, child(site, sub.Alias))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// oneSymbol reads a symbol that must be certain.
func oneSymbol(reference, body string) (graph.Symbol, error) {
	found := graph.ParseSymbol(reference, body)
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return graph.Symbol{}, graph.Errorf(graph.Invalid, "%q is no symbol of a body known here; write it as in A/RES/76/181", short(reference))
	}
	var names []string
	for _, s := range found {
		names = append(names, s.String())
	}
	return graph.Symbol{}, graph.Errorf(graph.Invalid, "%q may be %s; name the body or give the symbol", short(reference), strings.Join(names, " or "))
}
