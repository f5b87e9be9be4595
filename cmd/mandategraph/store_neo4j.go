package main

import (
	"context"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/neo4j"
	"mandategraph/graph/plan"
)

// isNeo4j tells whether a store of this kind is in a Neo4j database.
func isNeo4j(kind string) bool {
	return slices.Contains([]string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}, kind)
}

// neo4jFlags add what there is to say of a database. There is none for the password: anybody on the machine can read a command line.
func (o *options) neo4jFlags(c *cobra.Command) {
	o.neo4j = neo4j.DefaultOptions
	d, flags := &o.neo4j, c.PersistentFlags()
	fromEnvironment(c, &d.Username, "neo4j-username", "NEO4J_USERNAME", d.Username, "user of the database")
	fromEnvironment(c, &o.passwordFile, "neo4j-password-file", "NEO4J_PASSWORD_FILE", "", "file with the password of that user, which goes before the environment's NEO4J_PASSWORD")
	fromEnvironment(c, &d.Database, "neo4j-database", "NEO4J_DATABASE", "", "name of the database; empty for the user's home database")
	flags.IntVar(&d.Pool, "neo4j-pool", d.Pool, "connections to the database at most")
	flags.DurationVar(&d.Connect, "neo4j-connect-timeout", d.Connect, "time that connecting to the database, or waiting for a free connection, may take")
	flags.DurationVar(&d.Retry, "neo4j-retry", d.Retry, "for how long an operation tries again that does not reach the database")
	flags.IntVar(&d.Fetch, "neo4j-fetch", d.Fetch, "records that the database sends at a time")
}

// database opens the store in a Neo4j database.
func (o *options) database(ctx context.Context) (plan.Store, error) {
	how := o.neo4j
	how.URL = o.store
	var err error
	if how.Password, err = o.password(); err != nil {
		return nil, err
	}
	store, err := neo4j.Open(ctx, how)
	if err != nil {
		return nil, err // and no store that is a nil pointer
	}
	return store, nil
}

// password is what the password file holds, its last line's end cut, or without a file that of the environment. It may be empty: there
// are servers that ask for none.
func (o *options) password() (string, error) {
	if o.passwordFile == "" {
		return os.Getenv("NEO4J_PASSWORD"), nil
	}
	text, err := os.ReadFile(o.passwordFile)
	if err != nil {
		return "", graph.Errorf(graph.Invalid, "cannot read the password: %w; check --neo4j-password-file or NEO4J_PASSWORD_FILE", err)
	}
	password := strings.TrimSuffix(strings.TrimSuffix(string(text), "\n"), "\r")
	if password == "" {
		return "", graph.Errorf(graph.Invalid, "the password file %s is empty", o.passwordFile)
	}
	return password, nil
}
