package neo4j_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"mandategraph/graph"
	"mandategraph/graph/gql"
	"mandategraph/graph/neo4j"
	"mandategraph/graph/neo4j/neo4jtest"
	"mandategraph/graph/plan"
	"mandategraph/graph/storetest"
	"mandategraph/server"
)

// TestFaultServer stops, kills and starts a server under one store, which is never opened anew.
func TestFaultServer(t *testing.T) {
	p := neo4jtest.Start(t, t.TempDir(), 0)
	o := neo4j.DefaultOptions
	o.URL, o.Username, o.Password, o.Retry = p.URL, p.Username, p.Password, serverRetry
	s, err := neo4j.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if _, err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	f := &faulty{s, p}
	t.Run("a reader meets the stop", f.readerMeetsStop)
	t.Run("a load meets the kill", f.loadMeetsKill)
	t.Run("clients of the API meet a restart", f.clientsMeetRestart)
}

type faulty struct {
	*neo4j.Store
	process *neo4jtest.Process
}

const (
	serverRetry   = 6 * time.Second // longer than every deadline here and what it is exceeded by, so that these are what ends a call
	readDeadline  = 500 * time.Millisecond
	apiDeadline   = 2 * time.Second
	exceeded      = 3 * time.Second // by which a deadline may be on a machine that is busy with starting servers
	answersWithin = time.Minute     // after a start: the first connections to a server take seconds where all of it is still interpreted
)

// restart starts the server and waits until the store answers, as it must by itself.
func (f *faulty) restart(t *testing.T) {
	t.Helper()
	f.process.Restart()
	eventually(t, "the store does not answer after the restart", func() bool {
		_, err := f.Execute(t.Context(), firstTopic())
		return err == nil
	})
}

func eventually(t *testing.T, otherwise string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(answersWithin); !holds(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal(otherwise)
		}
	}
}

// topics is a batch with so many topics, each under the one before.
func topics(state string, n int) *graph.Batch {
	b := &graph.Batch{Source: graph.Source{ID: "topics", Rank: graph.RankOfficial, Hash: state}}
	for i := range n {
		id := "topic:t" + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676))
		b.Nodes = append(b.Nodes, graph.Node{ID: id, Type: graph.TypeTopic, Known: graph.Curated,
			Props: graph.Props(nil).Set(graph.PropKind, "CRIME").Set(graph.PropPrefLabel, "topic "+state)})
	}
	if err := b.Normalize(); err != nil {
		panic(err)
	}
	return b
}

func firstTopic() *plan.Plan {
	return &plan.Plan{Roots: []*plan.Select{{From: plan.IDs{"topic:taaa"}, Types: graph.AllTypes, Columns: []graph.Prop{graph.PropPrefLabel}}}}
}

func (f *faulty) load(t *testing.T, b *graph.Batch) {
	t.Helper()
	if _, err := f.Apply(t.Context(), b); err != nil {
		t.Fatalf("Apply: %v", err)
	}
	n := &storetest.Naive{}
	err := f.Scan(t.Context(), n.Keep, nil)
	if err != nil || n.String() != storetest.NewNaive(b).String() {
		t.Errorf("after the load the store shows something else (%v)", err)
	}
}

// readerMeetsStop leaves many idle connections behind, all dead after the restart.
func (f *faulty) readerMeetsStop(t *testing.T) {
	f.load(t, topics("1", 10))
	f.manyReads(t, 40)
	f.process.Stop()
	for range 3 {
		start := time.Now()
		ctx, cancel := context.WithTimeout(t.Context(), readDeadline)
		_, err := f.Execute(ctx, firstTopic())
		if took := time.Since(start); graph.CodeOf(err) != graph.Unavailable || took > readDeadline+exceeded {
			t.Errorf("after %v a reader gets %v", took, err)
		}
		cancel()
	}
	if _, err := f.Apply(t.Context(), topics("2", 10)); graph.CodeOf(err) != graph.Unavailable {
		t.Errorf("Apply gives %v", err)
	}
	f.restart(t)
	f.answersAgain(t)
	f.load(t, topics("2", 10))
}

// answersAgain tries each way to read.
func (f *faulty) answersAgain(t *testing.T) {
	t.Helper()
	if err := f.Scan(t.Context(), nil, nil); err != nil {
		t.Errorf("Scan after the restart: %v", err)
	}
	if _, err := f.Execute(t.Context(), firstTopic()); err != nil {
		t.Errorf("Execute after the restart: %v", err)
	}
	if _, err := f.Stat(t.Context()); err != nil {
		t.Errorf("Stat after the restart: %v", err)
	}
}

func (f *faulty) manyReads(t *testing.T, n int) {
	var wait sync.WaitGroup
	for range n {
		wait.Go(func() {
			if _, err := f.Execute(t.Context(), firstTopic()); err != nil {
				t.Errorf("Execute: %v", err)
			}
		})
	}
	wait.Wait()
}

// loadMeetsKill kills the server when the load comes to write.
func (f *faulty) loadMeetsKill(t *testing.T) {
	proxy := neo4jtest.NewProxy(t, f.process.Host())
	a := f.process.Via(proxy)
	o := neo4j.DefaultOptions
	o.URL, o.Username, o.Password, o.Retry = a.URL, a.Username, a.Password, 300*time.Millisecond
	far, err := neo4j.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = far.Close() }()
	var killed atomic.Bool
	proxy.CutWhen(func(p neo4jtest.Piece) neo4jtest.Cut {
		if p.ToServer && bytes.Contains(p.Bytes, []byte("CREATE (n:Node:")) && killed.CompareAndSwap(false, true) {
			f.process.Kill()
		}
		return neo4jtest.Pass
	})
	if _, err := far.Apply(t.Context(), topics("3", 1000)); graph.CodeOf(err) != graph.Unavailable || !killed.Load() {
		t.Errorf("Apply gives %v", err)
	}
	f.restart(t)
	f.load(t, topics("3", 1000))
	f.answersAgain(t)
}

const (
	apiClients = 4
	apiPause   = 10 * time.Millisecond // between two requests of a client
)

// clientsMeetRestart asks over HTTP while the server restarts.
func (f *faulty) clientsMeetRestart(t *testing.T) {
	limits := gql.DefaultLimits
	limits.Deadline = apiDeadline
	api := httptest.NewServer(server.Handler(f.Store, server.Options{Limits: limits, Log: slog.New(slog.DiscardHandler)}))
	defer api.Close()
	f.load(t, topics("3", 1000))
	var right, unavailable, late atomic.Int64
	ask := func() (ok bool) {
		start := time.Now()
		label, code, err := askTopic(api.URL)
		if took := time.Since(start); took > apiDeadline+exceeded {
			t.Errorf("answered after %v", took)
		}
		switch {
		case err == nil && code == "" && label == "topic 3":
			right.Add(1)
			return true
		case err == nil && code == string(graph.Unavailable):
			unavailable.Add(1)
			return false
		case err == nil && code == string(graph.Limit): // a server that takes a connection and says nothing until it is up is only slow
			late.Add(1)
			return false
		}
		t.Errorf("the answer is %q, its code %q (%v)", label, code, err)
		return false
	}
	ctx, stop := context.WithCancel(t.Context())
	var wait sync.WaitGroup
	for range apiClients {
		wait.Go(func() {
			for ctx.Err() == nil {
				ask()
				time.Sleep(apiPause)
			}
		})
	}
	eventually(t, "the clients are not answered", func() bool { return right.Load() > 0 })
	f.process.Restart()
	stop()
	wait.Wait()
	during, lost, limited := right.Load(), unavailable.Load(), late.Load()
	if lost == 0 {
		t.Error("the clients did not meet the restart")
	}
	eventually(t, "the API does not answer after the restart", ask)
	for range 50 {
		if !ask() {
			t.Error("not answered after the restart")
		}
	}
	t.Logf("during the restart %d answers were right and %d unavailable, %d met the deadline", during, lost, limited)
}

func askTopic(url string) (label, code string, err error) {
	body := `{"query": "{ topic(id: \"topic:taaa\") { prefLabel } }"}`
	response, err := http.Post(url+"/graphql", "application/json", bytes.NewBufferString(body))
	if err != nil {
		return "", "", err
	}
	defer response.Body.Close()
	raw, err := io.ReadAll(response.Body)
	if err != nil {
		return "", "", err
	}
	var answer struct {
		Data   struct{ Topic struct{ PrefLabel string } }
		Errors []struct{ Extensions struct{ Code string } }
	}
	err = json.Unmarshal(raw, &answer)
	if len(answer.Errors) > 0 {
		code = answer.Errors[0].Extensions.Code
	}
	return answer.Data.Topic.PrefLabel, code, err
}
