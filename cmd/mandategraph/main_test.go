package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// asProgram makes the test binary behave as the program, so that processes can be started and killed.
const asProgram = "MANDATEGRAPH_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		os.Exit(0)
	}
	os.Setenv("MANDATEGRAPH_NO_SNAPSHOT", "1") // what is counted is what a test loads; the tests of the snapshot set it to ""
	os.Exit(m.Run())
}

// note is a background note in our own words, with what the format has: a day, a paragraph, a passage, a question.
const note = `2-3 May 2030**BACKGROUND NOTE****Pillar II:****"Quiet courts"**

INTRODUCTION

Resolution A/RES/76/181 and resolution 10/7 are named here.

2 MAY 2030 – THEMATIC SESSION 1: Quiet courts

IN THE KYOTO DECLARATION, MEMBER STATES ENDEAVOURED TO TAKE THE FOLLOWING ACTIONS TO KEEP COURTS QUIET:

Quiet courts

31. Keep the doors of courts closed while it rains;

BACKGROUND

The Conference of the States Parties to UNCAC adopted resolution 10/7 about umbrellas.

DISCUSSION QUESTIONS

- How loud may an umbrella be?
`

// program returns a command that runs the program with arguments on a store.
func program(ctx context.Context, store string, arguments ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, os.Args[0], arguments...)
	c.Env = append(os.Environ(), asProgram+"=1", "MANDATEGRAPH_STORE="+store)
	return c
}

func run(t *testing.T, store, stdin string, arguments ...string) (out string, exit int) {
	t.Helper()
	c := program(t.Context(), store, arguments...)
	c.Stdin = strings.NewReader(stdin)
	var stdout, stderr bytes.Buffer
	c.Stdout, c.Stderr = &stdout, &stderr
	if err := c.Run(); err != nil && c.ProcessState == nil {
		t.Fatal(err)
	}
	return stdout.String() + stderr.String(), c.ProcessState.ExitCode()
}

func writeNote(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "note.txt")
	if err := os.WriteFile(path, []byte(note), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestCommands(t *testing.T) {
	path := writeNote(t)
	empty := filepath.Join(t.TempDir(), "empty.txt")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	foreign := filepath.Join(t.TempDir(), "foreign.db")
	if err := os.WriteFile(foreign, []byte(strings.Repeat("no store ", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, store, stdin string
		arguments          []string
		exit               int
		say                string // part of what is printed
	}{
		{"help", "memory:", "", []string{"--help"}, 0, "Exit codes"},
		{"an unknown command", "memory:", "", []string{"fly"}, exitInvalid, "unknown command"},
		{"an unknown flag", "memory:", "", []string{"serve", "--fly"}, exitInvalid, "--help shows how"},
		{"too many arguments", "memory:", "", []string{"dump", "x"}, exitInvalid, `used as "mandategraph dump", not with "x"; --help shows how`},
		{"too few arguments", "memory:", "", []string{"trace"}, exitInvalid, `used as "mandategraph trace REFERENCE", not alone; --help shows how`},
		{"an unknown store", "floppy:a", "", []string{"dump"}, exitInvalid, "memory: or file:PATH"},
		{"a foreign file as store", "file:" + foreign, "", []string{"dump"}, exitInvalid, "is no store"},
		{"load the curated facts", "memory:", "", []string{"load"}, 0, "documents unchanged"},
		{"load a note", "memory:", "", []string{"load", path}, 0, "references ambiguous"},
		{"load from standard input", "memory:", note, []string{"load", "-"}, 0, "documents written"},
		{"load with JSON", "memory:", "", []string{"load", path, "--report", "json"}, 0, `"written": 1`},
		{"dry run", "memory:", "", []string{"load", path, "--dry-run"}, 0, "documents written     0"},
		{"load what is not there", "memory:", "", []string{"load", path + "x"}, exitPartly, "it does not exist"},
		{"load an empty file", "memory:", "", []string{"load", empty}, exitPartly, "it is empty"},
		{"load what is good beside what is bad", "memory:", "", []string{"load", empty, path}, exitPartly, "documents written     1"},
		{"a report of no known kind", "memory:", "", []string{"load", path, "--report", "xml"}, exitInvalid, "table or json"},
		{"query", "memory:", "", []string{"query", `{ topic(id: "cybercrime") { id } }`}, 0, `"topic:cybercrime"`},
		{"query with variables", "memory:", "", []string{"query", `query($n: Int!) { commitment(paragraph: $n) { id } }`, "-v", `{"n": 61}`}, 0, `"commitment:kyoto#61"`},
		{"query from standard input", "memory:", `{ __typename }`, []string{"query", "-"}, 0, `"Query"`},
		{"query that is wrong", "memory:", "", []string{"query", "{ nonsense }"}, exitInvalid, "Cannot query field"},
		{"query without text", "memory:", "", []string{"query"}, exitInvalid, "give the operation once"},
		{"variables that are no JSON", "memory:", "", []string{"query", "{ __typename }", "-v", "{"}, exitInvalid, "no JSON object"},
		{"resolve to two", "memory:", "", []string{"resolve", "10/7"}, 0, "CAC/COSP/RES/10/7"},
		{"resolve to one", "memory:", "", []string{"resolve", "COSP", "10/7", "--json"}, 0, `"canonical": "CAC/COSP/RES/10/7"`},
		{"resolve nothing", "memory:", "", []string{"resolve", "the moon"}, exitNotFound, "no reference and no name known here"},
		{"resolve what the graph lacks", "memory:", "", []string{"resolve", "A/RES/99/99"}, exitNotFound, "is not in the graph"},
		{"resolve a name", "memory:", "", []string{"resolve", "UNTOC"}, 0, "instrument:untoc"},
		{"resolve a key", "memory:", "", []string{"resolve", "kyoto"}, 0, "instrument:kyoto"},
		{"resolve a name as it is typed", "memory:", "", []string{"resolve", "organised", "crime", "--json"}, 0, `"canonical": "topic:organized-crime"`},
		{"resolve what is mistyped", "memory:", "", []string{"resolve", "Kyotto declaration"}, exitNotFound, "the nearest are instrument:kyoto"},
		{"resolve for an unknown body", "memory:", "", []string{"resolve", "10/7", "--body", "XX"}, exitInvalid, "is not known here"},
		{"trace back", "memory:", "", []string{"trace", "Kyoto", "Declaration", "para", "61", "--back"}, 0, "endorsed by  A/RES/76/181"},
		{"trace both ways", "memory:", "", []string{"trace", "78/223 op3"}, 0, "What rests on it:"},
		{"trace a topic by its id", "memory:", "", []string{"trace", "cybercrime", "--forward", "--format", "json"}, 0, `"direction": "FORWARD"`},
		{"trace for a spreadsheet", "memory:", "", []string{"trace", "78/223 op3", "--format", "csv"}, 0, "REITERATES"},
		{"trace through all", "memory:", "", []string{"trace", "GA res 76/181", "--through", "all", "--kinds", "endorses", "--bodies", "GA", "--format", "dot"}, 0, "digraph trace"},
		{"trace what may be two", "memory:", "", []string{"trace", "10/7"}, exitInvalid, "may be CTOC/COP/RES/10/7 or CAC/COSP/RES/10/7"},
		{"trace a paragraph that is not there", "memory:", "", []string{"trace", "kyoto#99"}, exitNotFound, "the nearest are kyoto#97"},
		{"trace a number that is not there", "memory:", "", []string{"trace", "A/RES/76/250"}, exitNotFound, "the nearest are A/RES/76/"},
		{"trace a word of a name", "memory:", "", []string{"trace", "laundering"}, exitNotFound, "topic:money-laundering"},
		{"trace the moon", "memory:", "", []string{"trace", "the moon"}, exitNotFound, "no reference and no name known here"},
		{"trace in no format", "memory:", "", []string{"trace", "kyoto", "--format", "xml"}, exitInvalid, "tree, json, csv"},
		{"trace in no way", "memory:", "", []string{"trace", "kyoto", "--through", "walls"}, exitInvalid, "same_topic, all or none"},
		{"trace along no kind", "memory:", "", []string{"trace", "kyoto", "--kinds", "likes"}, exitInvalid, "no kind of edge"},
		{"trace too deep", "memory:", "", []string{"trace", "kyoto", "--depth", "99"}, exitInvalid, "a trace takes 1 to 10"},
		{"paths", "memory:", "", []string{"paths", "78/223 op3", "kyoto", "--width", "80"}, 0, "endorses  Kyoto Declaration"},
		{"paths as JSON", "memory:", "", []string{"paths", "A/RES/76/181", "kyoto", "--format", "json", "--kinds", "endorses"}, 0, `"kind": "ENDORSES"`},
		{"paths to nowhere", "memory:", "", []string{"paths", "78/223", "kyoto#99"}, exitNotFound, "the nearest are kyoto#97"},
		{"paths to itself", "memory:", "", []string{"paths", "kyoto", "Kyoto Declaration"}, exitInvalid, "two different"},
		{"paths in no format", "memory:", "", []string{"paths", "kyoto", "untoc", "--format", "tree"}, exitInvalid, "text or json"},
		{"timeline", "memory:", "", []string{"timeline", "Kyoto Declaration para 61"}, 0, "2024-12-02/2024-12-04 (planned)  Fourth thematic discussion"},
		{"timeline of some days", "memory:", "", []string{"timeline", "kyoto", "A/RES/76/181", "--types", "Meeting", "--from", "2024-01-01", "--format", "csv"}, 0, "2024-12-03,2024-12-03,DAY,PLANNED,false,Meeting"},
		{"timeline of the moon", "memory:", "", []string{"timeline", "the moon"}, exitNotFound, "no reference and no name known here"},
		{"timeline of no day", "memory:", "", []string{"timeline", "kyoto", "--to", "2024"}, exitInvalid, "write a day"},
		{"timeline of no type", "memory:", "", []string{"timeline", "kyoto", "--types", "days"}, exitInvalid, "types are resolution"},
		{"timeline in no format", "memory:", "", []string{"timeline", "kyoto", "--format", "xml"}, exitInvalid, "table, json or csv"},
		{"a store that is not there", "memory:", "", []string{"dump", "--store", "file:" + filepath.Join(t.TempDir(), "no.db")}, 0, "does not exist yet"},
		{"the version", "memory:", "", []string{"--version"}, 0, "mandategraph version"},
		{"schema", "memory:", "", []string{"schema"}, 0, "type Query"},
		{"extract", "memory:", "", []string{"extract", path}, 0, `"target":"CAC/COSP/RES/10/7"`},
		{"extract what is not there", "memory:", "", []string{"extract", path + "x"}, exitPartly, "it does not exist"},
		{"serve on an address that cannot be", "memory:", "", []string{"serve", "--listen", "256.0.0.1:1"}, exitUnavailable, "--listen"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			out, exit := run(t, test.store, test.stdin, test.arguments...)
			if exit != test.exit || !strings.Contains(out, test.say) {
				t.Errorf("exit code %d, want %d; want %q in\n%s", exit, test.exit, test.say, out)
			}
		})
	}
}

// TestLoadIsTheSameHoweverOften loads once, twice, and after being killed at random moments: the dumps must be equal, byte for byte.
func TestLoadIsTheSameHoweverOften(t *testing.T) {
	path := writeNote(t)
	folder := t.TempDir()
	once := "file:" + filepath.Join(folder, "once.db")
	load := func(store string) {
		if out, exit := run(t, store, "", "load", path); exit != 0 {
			t.Fatalf("exit code %d: %s", exit, out)
		}
	}
	load(once)
	want, _ := run(t, once, "", "dump")
	if !strings.Contains(want, "while it rains") {
		t.Fatal("the dump lacks what was loaded")
	}
	load(once)
	if twice, _ := run(t, once, "", "dump"); twice != want {
		t.Error("loading twice gives another dump")
	}
	// Moments all over a load: how long one takes depends on the machine and on the race detector.
	began := time.Now()
	load("file:" + filepath.Join(folder, "timed.db"))
	whole := time.Since(began)
	empty, _ := run(t, "memory:", "", "dump")
	for i := range 8 {
		killed := "file:" + filepath.Join(folder, fmt.Sprintf("killed%d.db", i))
		c := program(t.Context(), killed, "load", path)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(rand.N(whole))
		_ = c.Process.Kill() // it may have finished
		_ = c.Wait()
		if got, _ := run(t, killed, "", "dump"); got != empty && got != want {
			t.Fatal("after a kill the store shows neither nothing nor all that was loaded")
		}
		load(killed)
		if after, _ := run(t, killed, "", "dump"); after != want {
			t.Error("loading after being killed gives another dump")
		}
	}
}
