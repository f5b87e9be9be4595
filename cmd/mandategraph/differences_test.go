package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

const piersDifferences = `commitment:piers#1  EN  Piers Declaration, paragraph 1
  first: A/RES/90/1 annex.1
  other: E/RES/2030/2 annex.1; note/piers annex.1
    15-20, 15-20: 1. States will [-watch-]{+guard+} the piers by night.

commitment:piers#2  FR  Piers Declaration, paragraph 2
  first: A/RES/90/1 annex.2
  other: E/RES/2030/2 annex.2
    15-15, 16-22: 2. Ils allument {+toutes+} les lampes.

`

func TestDifferences(t *testing.T) {
	store := "file:" + filepath.Join(t.TempDir(), "graph.db")
	applyPiers(t, store)
	for _, test := range []struct {
		name      string
		arguments []string
		exit      int
		want      string // the end of what is printed
	}{
		{"of a declaration", []string{"Piers", "Declaration"}, 0, piersDifferences +
			"instrument:piers: texts that several documents carry in one language: 2 different, 2 equal\n"},
		{"of a cluster", []string{"cluster:piers#1-3"}, 0, piersDifferences +
			"cluster:piers#1-3: texts that several documents carry in one language: 2 different, 2 equal\n"},
		{"in one language", []string{"Piers Declaration", "--language", "fr"}, 0,
			"instrument:piers: texts that several documents carry in one language: 1 different, 1 equal\n"},
		{"of a paragraph", []string{"Piers Declaration para 2"}, 0,
			"commitment:piers#2: texts that several documents carry in one language: 1 different, 1 equal\n"},
		{"of a paragraph by its short id", []string{"piers#1", "--language", "FR"}, 0,
			"commitment:piers#1: texts that several documents carry in one language: 0 different, 1 equal\n"},
		{"of what one document carries", []string{"piers#3"}, 0,
			"commitment:piers#3: no two documents that were loaded carry it, or a part of it, in one language\n"},
		{"of what has no wording", []string{"A/RES/76/181"}, 0,
			"resolution:A/RES/76/181: no two documents that were loaded carry it, or a part of it, in one language\n"},
		{"of several things", []string{"10/7"}, exitInvalid, "name the body or give the symbol\n"},
		{"of what the graph lacks", []string{"A/RES/99/99"}, exitNotFound, `"A/RES/99/99" is not in the graph` + "\n"},
		{"of what is written as people do", []string{"piers declaration, para. 3"}, 0,
			"commitment:piers#3: no two documents that were loaded carry it, or a part of it, in one language\n"},
		{"of a key", []string{"kyoto"}, 0,
			"instrument:kyoto: no two documents that were loaded carry it, or a part of it, in one language\n"},
		{"in no known language", []string{"piers#1", "--language", "DE"}, exitInvalid, "--help shows how\n"},
		{"in no known format", []string{"piers#1", "--format", "xml"}, exitInvalid, "--help shows how\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			out, exit := run(t, store, "", append([]string{"differences"}, test.arguments...)...)
			if exit != test.exit || !strings.HasSuffix(out, test.want) {
				t.Errorf("exit code %d, want %d; want at the end %q in\n%s", exit, test.exit, test.want, out)
			}
		})
	}
}

func TestDifferencesInJSON(t *testing.T) {
	store := "file:" + filepath.Join(t.TempDir(), "graph.db")
	applyPiers(t, store)
	var got comparison
	if err := json.Unmarshal([]byte(must(t, store, "differences", "piers#1", "--format", "json")), &got); err != nil {
		t.Fatal(err)
	}
	if got.ID != "commitment:piers#1" || got.Equal != 1 || got.Different != 1 || len(got.Things) != 1 || len(got.Things[0].Others) != 1 {
		t.Fatalf("%+v", got)
	}
	other := got.Things[0].Others[0]
	if len(other.Carriers) != 2 || other.Carriers[0] != (carrier{"text:EN/E/RES/2030/2#annex.1", "document:E/RES/2030/2", "annex.1"}) {
		t.Errorf("%+v", other.Carriers)
	}
	if want := (difference{stretch{15, 20, "watch"}, stretch{15, 20, "guard"}}); len(other.Differences) != 1 || other.Differences[0] != want {
		t.Errorf("%+v", other.Differences)
	}
}

func TestDifferencesOnNeo4j(t *testing.T) {
	store := database(t).URL
	applyPiers(t, store)
	if got := must(t, store, "differences", "Piers Declaration"); !strings.HasPrefix(got, piersDifferences) {
		t.Error(got)
	}
}

// The example of the documentation is what the program prints.
func TestDocumentedDifferences(t *testing.T) {
	store := "file:" + filepath.Join(t.TempDir(), "graph.db")
	applyPiers(t, store)
	if got := must(t, store, "differences", "Piers Declaration"); !strings.Contains(documentation(t, "texts.md"), "```text\n"+got+"```") {
		t.Errorf("docs/texts.md does not show\n%s", got)
	}
}

// A declaration of more paragraphs than a page has is read to its end.
func TestDifferencesPageByPage(t *testing.T) {
	store := "file:" + filepath.Join(t.TempDir(), "graph.db")
	applyLong(t, store, 230)
	const want = "instrument:long: texts that several documents carry in one language: 230 different, 0 equal\n"
	if got := must(t, store, "differences", "instrument:long"); !strings.HasSuffix(got, want) {
		t.Error(got[max(0, len(got)-200):])
	}
}

func TestShown(t *testing.T) {
	long := strings.Repeat("é ", 40)
	d := difference{stretch{80, 85, "watch"}, stretch{80, 85, "guard"}}
	if got, want := d.shown([]rune(long+"watch"+long), []rune(long+"guard"+long), false), "…"+long[:45]+"[-watch-]{+guard+}"+long[:45]+"…"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := d.shown([]rune(long+"watch"), []rune(long+"guard"), true); !strings.Contains(got, red+"[-watch-]"+plain+green+"{+guard+}"+plain) {
		t.Errorf("%q", got)
	}
}
