package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// traced is what a test reads of a trace.
type traced struct {
	Nodes []struct{ ID string }
	Steps []struct {
		From, To, Kind, Quote string
		Part                  string
	}
}

func trace(t *testing.T, store string, arguments ...string) (found traced) {
	t.Helper()
	out, exit := run(t, store, "", append([]string{"trace", "--format", "json"}, arguments...)...)
	if err := json.Unmarshal([]byte(out), &found); err != nil || exit != 0 {
		t.Fatalf("%v: exit %d, %v, %.500s", arguments, exit, err, out)
	}
	return found
}

// joined reports whether a step leads from one thing to another along a kind of edge; quoted, with words of a document.
func (f *traced) joined(from, kind, to string, quoted bool) bool {
	return slices.ContainsFunc(f.Steps, func(s struct {
		From, To, Kind, Quote string
		Part                  string
	}) bool {
		return s.From == from && s.To == to && s.Kind == kind && (s.Quote != "" || !quoted)
	})
}

// The snapshot alone says what a commitment and a topic rest on and what rests on them.
func TestTraceSnapshot(t *testing.T) {
	t.Setenv("MANDATEGRAPH_NO_SNAPSHOT", "")
	back := trace(t, "memory:", "Kyoto Declaration para 61", "--back")
	if !back.joined("commitment:kyoto#61", "ENDORSES", "resolution:A/RES/76/181", false) {
		t.Errorf("who endorsed the declaration is missing: %+v", back.Steps)
	}
	forward := trace(t, "memory:", "cybercrime", "--forward")
	about := 0
	for _, s := range forward.Steps {
		if s.From == "topic:cybercrime" && s.Kind == "ABOUT" {
			about++
		}
	}
	if about == 0 || len(forward.Steps) <= about {
		t.Errorf("%d of %d hops from the topic, none further: %+v", about, len(forward.Steps), forward.Steps)
	}
	if out, exit := run(t, "memory:", "", "trace", "Kyotto declaration"); exit != exitNotFound || !strings.Contains(out, "instrument:kyoto") {
		t.Errorf("exit %d, %s", exit, out)
	}
}

// From the follow-up of 2023 over those of 2022 and 2021 to the declaration, in the very words.
func TestTraceCorpus(t *testing.T) {
	store := "file:" + filepath.Join(t.TempDir(), "graph.db")
	if out, exit := run(t, store, "", "load", corpus(t, "akn/crime"), corpus(t, "akn/kyoto")); exit != 0 {
		t.Fatalf("exit %d, %s", exit, out)
	}
	const op3, op4, op11 = "provision:A/RES/78/223#op3", "provision:A/RES/77/231#op4", "provision:A/RES/76/181#op11"
	back := trace(t, store, "78/223 op3", "--back")
	if !back.joined(op3, "REITERATES", op4, true) || !back.joined(op4, "REITERATES", op11, true) {
		t.Errorf("the chain of wording is not whole: %+v", back.Steps)
	}
	if !back.joined(op3, "CITES", "instrument:kyoto", true) && !back.joined(op4, "CITES", "instrument:kyoto", true) && !back.joined(op11, "CITES", "instrument:kyoto", true) {
		t.Errorf("the declaration is not cited: %+v", back.Steps)
	}
	forward := trace(t, store, "UNGA Res 76/181, para. 11", "--forward")
	if !forward.joined(op11, "REITERATES", op4, true) || !forward.joined(op4, "REITERATES", op3, true) {
		t.Errorf("forward: %+v", forward.Steps)
	}
	quoted := 0
	for _, s := range trace(t, store, "cybercrime", "--forward").Steps {
		if s.Quote != "" {
			quoted++
		}
	}
	if quoted == 0 {
		t.Error("no hop from the topic has the words of a document")
	}
}
