package main

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

// house is a small ontology: rooms stand in houses and have doors to other rooms.
const house = `
directive @node(prefix: String!, plural: String!) on OBJECT
directive @edge(name: String!, from: [String!]!, to: [String!]!, out: String!, outIs: String!, in: String!, inIs: String!) on OBJECT
directive @ends(edge: String!, at: End!) on INTERFACE
directive @having(property: String!) on INTERFACE
directive @label on FIELD_DEFINITION
directive @number on FIELD_DEFINITION
directive @position on FIELD_DEFINITION
directive @search(weight: Weight!) on FIELD_DEFINITION
directive @one(edge: String!, at: End!) on FIELD_DEFINITION
directive @evidence on OBJECT
directive @ref(property: String!) on FIELD_DEFINITION
"Ends." enum End { "From." FROM "To." TO }
"Weights." enum Weight { "Words." TEXT }
"A thing." interface Node { "Its id." id: ID! }
"Proof." type Evidence @evidence { "Who says so." sourceId: ID! "How sure." confidence: Float! }
"A house." type House @node(prefix: "house", plural: "houses") { "Its name." name: String! @label @search(weight: TEXT) }
"A room. It has a door." type Room @node(prefix: "room", plural: "rooms") {
  "Its name." name: String! @label
  "Its floor." floor: Int @position
  "What it is for." use: Use
  "Its house." house: House @one(edge: "STANDS_IN", at: TO)
}
"What rooms are for." enum Use { "Sleep." SLEEP "Work." WORK }
"A room in a house." type StandsIn @edge(name: "STANDS_IN", from: ["Room"], to: ["House"], out: "standsIn", outIs: "Its house.", in: "rooms", inIs: "Its rooms.")
"A door." type LeadsTo @edge(name: "LEADS_TO", from: ["Room"], to: ["Room"], out: "leadsTo", outIs: "Next.", in: "reachedFrom", inIs: "Before.") {
  "How wide it is." width: Float
}
"What has doors." interface Doored @ends(edge: "LEADS_TO", at: FROM)
`

func readHouse(t *testing.T, sdl string) (*ontology, error) {
	t.Helper()
	doc, err := parseSources(&ast.Source{Name: "house.graphql", Input: sdl})
	if err != nil {
		return nil, err
	}
	return read(doc)
}

func TestRead(t *testing.T) {
	o, err := readHouse(t, house)
	if err != nil {
		t.Fatal(err)
	}
	room := o.typeNamed("Room")
	if got, want := strings.Join(o.propNames(), " "), "id confidence floor name sourceId use width"; got != want {
		t.Errorf("properties: %s, want %s", got, want)
	}
	if room.ByPlace != "floor" || len(room.Faces) != 1 || len(room.Ends) != 3 || len(room.Shortcuts) != 1 {
		t.Errorf("Room: by place %q, %d interfaces, %d ends, %d shortcuts", room.ByPlace, len(room.Faces), len(room.Ends), len(room.Shortcuts))
	}
	for edge, far := range map[string]string{"LEADS_TO": "Room", "STANDS_IN": "Node"} {
		if got := o.kindNamed(edge).Far; got != far {
			t.Errorf("%s leads to %s, want %s", edge, got, far)
		}
	}
}

// faulty are changes to house, and what is said of each. Line 1 of house is empty.
var faulty = []struct{ name, old, new, want string }{
	{"no GraphQL", `"A house." type House`, `"A house." typ House`, `house.graphql:17: Unexpected Name "typ"`},
	{"type without description", `"A house." type`, `type`, "house.graphql:17: House has no description"},
	{"field without description", `"Its floor." floor`, `floor`, "house.graphql:20: Room.floor has no description"},
	{"value without description", `"Sleep." SLEEP`, `SLEEP`, "house.graphql:24: Use.SLEEP has no description"},
	{"unknown directive", "Int @position", "Int @place", "house.graphql:20: Room.floor: there is no directive @place"},
	{"unknown argument", `@node(prefix: "room",`, `@node(colour: 1, prefix: "room",`, "house.graphql:18: Room: @node has no argument colour"},
	{"unknown value of an argument", "at: FROM)", "at: MIDDLE)", "house.graphql:29: Doored: at of @ends is MIDDLE, which is none of FROM, TO"},
	{"reference to nothing", `sourceId: ID!`, `sourceId: ID! "Who." source: House @ref(property: "whose")`, "house.graphql:16: source: @ref names whose, which the evidence does not have"},
	{"no evidence", "type Evidence @evidence", "type Evidence", "the type with @evidence are needed"},
	{"missing argument", `plural: "houses"`, ``, "house.graphql:17: House: @node needs its argument plural"},
	{"kind of declaration", `"What rooms are for." enum Use {`, `"?" union Use2 = House | Room "!" enum Use {`, "house.graphql:24: Use2: only types, interfaces, enums and scalars are declared here"},
	{"no label", "name: String! @label\n", "name: String!\n", "house.graphql:18: Room has no property with @label"},
	{"two positions", `use: Use`, `use: Int @position`, "house.graphql:21: Room.use: @position stands at floor already"},
	{"position of another type", "floor: Int @position", "floor: String @position", "house.graphql:20: Room.floor: @position needs a property of type Int"},
	{"unknown type of property", "use: Use", "use: Purpose", "house.graphql:21: use: there is no type Purpose for a property"},
	{"list of numbers", "use: Use", "use: [Int!]", "house.graphql:21: use: a list is of strings or of a type that is declared here"},
	{"number searched", "floor: Int @position", "floor: Int @search(weight: TEXT)", "house.graphql:20: floor: only words can be searched"},
	{"two kinds of value", "width: Float", "floor: Float", "house.graphql:27: floor is KindFloat here and KindInt elsewhere"},
	{"property of all edges", "width: Float", "confidence: Float", "house.graphql:27: LeadsTo.confidence: all edges have this property"},
	{"name of the API", "width: Float", "cursor: Float", "house.graphql:27: cursor: the API uses this name itself"},
	{"property like an edge", "use: Use", "leadsTo: Use", "house.graphql:21: leadsTo: the edges of LeadsTo have this name"},
	{"same prefix", `prefix: "room"`, `prefix: "house"`, "house.graphql:18: Room: the prefix house belongs to House already"},
	{"same field", `in: "reachedFrom"`, `in: "rooms"`, "house.graphql:25: StandsIn: the field rooms belongs to LeadsTo already"},
	{"name of the edge", `name: "LEADS_TO"`, `name: "DOOR"`, `house.graphql:26: LeadsTo: its edges are called "DOOR"; after the type it is "LEADS_TO"`},
	{"unknown end", `from: ["Room"], to: ["House"]`, `from: ["Room"], to: ["Hut"]`, `house.graphql:25: StandsIn: to names "Hut", which is no type with @node`},
	{"unknown shortcut", `@one(edge: "STANDS_IN"`, `@one(edge: "LIES_IN"`, "house.graphql:22: Room.house: there is no edge LIES_IN"},
	{"shortcut backwards", `@one(edge: "STANDS_IN", at: TO)`, `@one(edge: "STANDS_IN", at: FROM)`, "house.graphql:22: Room.house: STANDS_IN does not lead from a Room to a House this way"},
	{"interface of nothing", `@ends(edge: "LEADS_TO", at: FROM)`, ``, "house.graphql:29: interface Doored needs @ends or @having"},
	{"interface of no edge", `@ends(edge: "LEADS_TO"`, `@ends(edge: "WINDOW"`, "house.graphql:29: interface Doored: there is no edge WINDOW"},
	{"interface of no property", `@ends(edge: "LEADS_TO", at: FROM)`, `@having(property: "roof")`, "house.graphql:29: interface Doored: it and some type need the property roof"},
}

func TestReadFaults(t *testing.T) {
	for _, c := range faulty {
		t.Run(c.name, func(t *testing.T) {
			if strings.Count(house, c.old) == 0 {
				t.Fatalf("the fixture has no %q", c.old)
			}
			_, err := readHouse(t, strings.Replace(house, c.old, c.new, 1))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestReadShowsAllFaults(t *testing.T) {
	sdl := strings.NewReplacer("use: Use", "use: Purpose", `to: ["House"]`, `to: ["Hut"]`).Replace(house)
	_, err := readHouse(t, sdl)
	if err == nil || strings.Count(err.Error(), "house.graphql:") < 2 {
		t.Errorf("got %v, want both faults", err)
	}
}
