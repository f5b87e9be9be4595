package neo4j

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/text"
)

// schemaVersion is raised where an older program could no longer read or write the database.
const schemaVersion = 2

// derivedVersion changes with all that is stored but follows from what is asserted: the merge, labels, sort keys, and the words.
// A store of an older version is computed anew by Migrate.
const derivedVersion = 1000*4 + text.Version

// index is a wanted index; one that keeps its column unique is a constraint.
type index struct {
	name   string
	on     string // label or relationship type
	column string
	edge   bool
	unique bool
	words  bool // full text
}

// indexes are all that the store wants.
func indexes() []index {
	all := []index{
		{name: "mandategraph_node_id", on: labelNode, column: "id", unique: true},
		{name: "mandategraph_source_id", on: labelSource, column: "id", unique: true},
		{name: "mandategraph_store_key", on: labelStore, column: "key", unique: true},
		{name: "mandategraph_mark_key", on: labelMark, column: "key", unique: true},
		{name: indexWords, on: labelNode, column: propWords, words: true},
		{name: indexTitles, on: labelNode, column: propTitles, words: true},
	}
	for _, n := range graph.Nodes {
		for _, column := range [...]string{propLabelKey, propDateKey, propNumberKey} {
			all = append(all, index{name: "mandategraph_" + strings.ToLower(n.Name) + column, on: n.Name, column: column})
		}
	}
	for _, e := range graph.Edges {
		all = append(all, index{name: "mandategraph_" + strings.ToLower(e.Name) + "_id", on: e.Name, column: "id", edge: true, unique: true})
	}
	return all
}

// String is the statement that makes the index.
func (x index) String() string {
	pattern, v := fmt.Sprintf("(x:%s)", x.on), "x."+x.column
	if x.edge {
		pattern = fmt.Sprintf("()-[x:%s]-()", x.on)
	}
	switch {
	case x.unique:
		return fmt.Sprintf("CYPHER 5 CREATE CONSTRAINT %s IF NOT EXISTS FOR %s REQUIRE %s IS UNIQUE", x.name, pattern, v)
	case x.words:
		return fmt.Sprintf("CYPHER 5 CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR %s ON EACH [%s] OPTIONS "+
			"{indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}", x.name, pattern, v)
	}
	return fmt.Sprintf("CYPHER 5 CREATE RANGE INDEX %s IF NOT EXISTS FOR %s ON (%s)", x.name, pattern, v)
}

// shape is what the database says of an index that is as wanted.
func (x index) shape() string {
	kind, of := "RANGE", "NODE"
	if x.words {
		kind = "FULLTEXT"
	}
	if x.edge {
		of = "RELATIONSHIP"
	}
	return fmt.Sprint(kind, of, []string{x.on}, []string{x.column}, x.unique)
}

// digest tells two sets of wanted indexes and of derived values apart.
func digest() string {
	h := sha256.New()
	for _, x := range indexes() {
		fmt.Fprintln(h, x)
	}
	fmt.Fprintln(h, schemaVersion, derivedVersion)
	return hex.EncodeToString(h.Sum(nil))
}

// indexFound is an index that is there.
type indexFound struct {
	name, shape string
	constraint  bool
	online      bool
}

const showIndexes = `CYPHER 5 SHOW INDEXES YIELD name, state, type, entityType, labelsOrTypes, properties, owningConstraint
	WHERE name STARTS WITH 'mandategraph_' RETURN name, state, type, entityType, labelsOrTypes, properties, owningConstraint`

func foundOf(v []any) indexFound {
	constraint := v[6] != nil
	return indexFound{
		name: textOf(v[0]), online: textOf(v[1]) == "ONLINE", constraint: constraint,
		shape: fmt.Sprint(textOf(v[2]), textOf(v[3]), stringsOf(v[4]), stringsOf(v[5]), constraint),
	}
}

// String is the statement that takes the index away.
func (f indexFound) String() string {
	if f.constraint {
		return "CYPHER 5 DROP CONSTRAINT " + quoted(f.name) + " IF EXISTS"
	}
	return "CYPHER 5 DROP INDEX " + quoted(f.name) + " IF EXISTS"
}

// quoted writes a name that came from the database.
func quoted(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }

// missing returns the wanted indexes that are not there, and those there that are not wanted as they are.
func missing(found []indexFound) (want []index, stale []indexFound) {
	there := map[string]bool{}
	wanted := indexes()
	for _, f := range found {
		fits := func(x index) bool { return x.name == f.name && x.shape() == f.shape }
		if there[f.name] = slices.ContainsFunc(wanted, fits); !there[f.name] {
			stale = append(stale, f)
		}
	}
	return slices.DeleteFunc(wanted, func(x index) bool { return there[x.name] }), stale
}
