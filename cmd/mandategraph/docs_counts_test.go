package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/curated"
)

// What the README says that the program holds without any document.
func TestCountsInReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	facts, err := curated.Facts()
	if err != nil {
		t.Fatal(err)
	}
	ids := map[graph.NodeType]map[string]bool{}
	for i := range facts.Nodes {
		n := &facts.Nodes[i]
		if ids[n.Type] == nil {
			ids[n.Type] = map[string]bool{}
		}
		ids[n.Type][n.ID] = true
	}
	for kind, words := range map[graph.NodeType]string{
		graph.TypeCommitment: "the %d paragraphs", graph.TypeResolution: "%d resolutions and decisions", graph.TypeBody: "%d bodies", graph.TypeTopic: "%d topics",
	} {
		if want := fmt.Sprintf(words, len(ids[kind])); !strings.Contains(string(readme), want) {
			t.Errorf("the README does not say %q", want)
		}
	}
}
