package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestFetch(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("s") != "A/RES/76/181" || !strings.Contains(r.UserAgent(), "me@example.org") {
			http.NotFound(w, r)
			return
		}
		fmt.Fprint(w, "%PDF-1.4 ours")
	}))
	defer s.Close()
	store := "file:" + filepath.Join(t.TempDir(), "graph.db")
	to := t.TempDir()
	base := s.URL + "/?s={symbol}&l={language}"
	common := []string{"--base", base, "--to", to, "--interval", "1ms", "--contact", "me@example.org"}
	for _, c := range []struct {
		arguments []string
		exit      int
		says      string
	}{
		{[]string{"fetch", "General Assembly resolution 76/181"}, 0, "fetched       1"},
		{[]string{"fetch", "76/181", "A/RES/77/1"}, exitPartly, "A/RES/77/1"},
		{[]string{"fetch", "76/181", "--report", "json"}, 0, `"status": "present"`},
		{[]string{"fetch", "76/181", "--dry-run", "--language", "fr,es"}, 0, "l=es"},
		{[]string{"fetch", "--missing", "--dry-run", "--first", "1", "--body", "GA"}, 0, "A%2FRES%2F"},
		{[]string{"fetch", "10/7"}, exitInvalid, "CAC/COSP/RES/10/7"},
		{[]string{"fetch", "A/REZ/76/181"}, exitInvalid, `"A/RES/76/181"`},
		{[]string{"fetch"}, exitInvalid, "--missing"},
		{[]string{"fetch", "76/181", "--language", "de"}, exitInvalid, "no language"},
		{[]string{"fetch", "76/181", "--body", "nobody"}, exitInvalid, "no body"},
		{[]string{"fetch", "76/181", "--contact", "me\r\nHost: other.example"}, exitInvalid, "--contact is"},
	} {
		if out, exit := run(t, store, "", append(slices.Clone(common), c.arguments...)...); exit != c.exit || !strings.Contains(out, c.says) {
			t.Errorf("%q: exit %d, want %d with %q:\n%s", c.arguments, exit, c.exit, c.says, out)
		}
	}
}

// The addresses are for other programs, so they are on standard output, and nothing else is.
func TestFetchLists(t *testing.T) {
	out, err := program(t.Context(), "memory:", "fetch", "76/181", "--dry-run", "--base", "https://example.org/{symbol}").Output()
	if err != nil || string(out) != "https://example.org/A/RES/76/181\n" {
		t.Errorf("%q, %v", out, err)
	}
}

// A kill in the middle leaves no document that is not whole; the same command goes on where it stopped.
func TestFetchKilled(t *testing.T) {
	text := "%PDF-1.4" + strings.Repeat(" ours", 100_000)
	half, ranges := make(chan bool), make(chan string, 10)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("ETag", `"one"`)
		if ranges <- r.Header.Get("Range"); r.Header.Get("Range") != "" {
			http.ServeContent(w, r, "", time.Time{}, strings.NewReader(text))
			return
		}
		w.Header().Set("Content-Length", strconv.Itoa(len(text)))
		io.WriteString(w, text[:len(text)/2])
		w.(http.Flusher).Flush()
		half <- true
		<-r.Context().Done()
	}))
	defer s.Close()
	to := t.TempDir()
	arguments := []string{"fetch", "76/181", "--base", s.URL + "/{symbol}", "--to", to, "--interval", "1ms"}
	c := program(t.Context(), "memory:", arguments...)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	<-half
	for part := filepath.Join(to, ".mandategraph-partial", "A_RES_76_181-EN.pdf"); ; time.Sleep(time.Millisecond) {
		if info, err := os.Stat(part); err == nil && info.Size() > 0 {
			break
		}
	}
	c.Process.Kill()
	c.Wait()
	name := filepath.Join(to, "A_RES_76_181-EN.pdf")
	if _, err := os.Stat(name); err == nil {
		t.Fatal("half a document stands in the folder")
	}
	out, exit := run(t, "memory:", "", arguments...)
	got, err := os.ReadFile(name)
	if <-ranges; exit != 0 || err != nil || string(got) != text || <-ranges == "" {
		t.Errorf("exit %d, %d bytes, %v:\n%s", exit, len(got), err, out)
	}
}
