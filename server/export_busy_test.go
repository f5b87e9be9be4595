package server_test

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// scanning is a store with what a test does before and after each scan.
type scanning struct {
	plan.Store
	before, after func() error
}

func (s *scanning) Scan(ctx context.Context, node func(*graph.Node) error, edge func(*graph.Edge) error) error {
	if err := s.before(); err != nil {
		return err
	}
	if err := s.Store.Scan(ctx, node, edge); err != nil {
		return err
	}
	return s.after()
}

func nothing() error { return nil }

func startScanning(t *testing.T, before, after func() error) string {
	t.Helper()
	return startOver(t, func(store plan.Store) plan.Store { return &scanning{store, before, after} }).URL + "/api/export"
}

// Four exports are written at a time; the fifth is told to come again, and may once one of them has ended.
func TestExportsAtOnce(t *testing.T) {
	begun, release := make(chan bool), make(chan bool)
	address := startScanning(t, func() error {
		select {
		case begun <- true:
			<-release
		case <-release: // nobody counts any more
		}
		return nil
	}, nothing)
	ended := make(chan int)
	for range 4 {
		go func() {
			response, err := http.Get(address)
			if err != nil {
				ended <- 0
				return
			}
			_, _ = io.Copy(io.Discard, response.Body)
			response.Body.Close()
			ended <- response.StatusCode
		}()
		<-begun
	}
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusServiceUnavailable || response.Header.Get("Retry-After") == "" || response.Header.Get("ETag") != "" {
		t.Errorf("the fifth: status %d, %v", response.StatusCode, response.Header)
	}
	close(release)
	for range 4 {
		if status := <-ended; status != http.StatusOK {
			t.Errorf("one of four: status %d", status)
		}
	}
	if status, _ := get(t, address); status != http.StatusOK {
		t.Errorf("once they ended: status %d", status)
	}
}

// A fault before the first byte is an answer with a code; behind it the connection is cut, so that nobody takes a part for the whole.
func TestExportBreaks(t *testing.T) {
	gone := func() error { return graph.Errorf(graph.Unavailable, "the store has gone") }
	for name, c := range map[string]struct {
		before, after func() error
		cut           bool
	}{"before": {gone, nothing, false}, "behind": {nothing, gone, true}} {
		address := startScanning(t, c.before, c.after)
		request, err := http.NewRequest(http.MethodGet, address, nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Accept-Encoding", "identity") // the end of what is packed would tell by itself that something is missing
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		response.Body.Close()
		if c.cut != (err != nil) || c.cut == strings.Contains(string(body), "the store has gone") || !c.cut && response.StatusCode != http.StatusServiceUnavailable {
			t.Errorf("%s the graph: status %d, %v: %.200s", name, response.StatusCode, err, body)
		}
	}
}
