package neo4jtest

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	got, err := parse("bolt://neo4j:p%40ss@127.0.0.1:7687")
	want := Address{"bolt://127.0.0.1:7687", "neo4j", "p@ss"}
	if err != nil || got != want || got.Host() != "127.0.0.1:7687" {
		t.Errorf("got %+v (%v)", got, err)
	}
}

func TestParseRefusesAndKeepsThePassword(t *testing.T) {
	for _, text := range []string{
		"http://neo4j:secret@127.0.0.1:7687", "bolt://neo4j:secret@127.0.0.1", "bolt://neo4j@127.0.0.1:7687",
		"bolt://127.0.0.1:7687", "bolt://neo4j:secret@127.0.0.1:port", "secret", "bolt://neo4j:secret%@127.0.0.1:1",
	} {
		_, err := parse(text)
		if err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", text, err)
		}
	}
}
