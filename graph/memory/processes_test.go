package memory_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"mandategraph/graph"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
)

// writerPath makes this program a writer that is to be killed; see TestKill.
const writerPath = "MANDATEGRAPH_TEST_WRITER"

func TestMain(m *testing.M) {
	if path := os.Getenv(writerPath); path != "" {
		writeForever(path)
	}
	os.Exit(m.Run())
}

// writeForever applies generation after generation, of several documents each, and says so before each.
func writeForever(path string) {
	s, err := memory.Open(path)
	if err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
	for v := 1; ; v++ {
		fmt.Println(v)
		if _, err := s.Apply(context.Background(), generation(v)...); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
	}
}

const perGeneration = 5

func generation(v int) (batches []*graph.Batch) {
	for i := range perGeneration {
		batches = append(batches, versionOf(i, v))
	}
	return batches
}

// TestKill kills a writer at any moment. The file is then as before one of its transactions or as after it, never between.
func TestKill(t *testing.T) {
	path := newPath(t)
	r := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0))
	seen := map[string]bool{}
	for range 25 {
		if out := killed(t, path, time.Duration(r.IntN(120))*time.Millisecond); strings.Contains(out, "error") {
			t.Fatal(out)
		}
		s, err := memory.Open(path)
		must(t, err)
		all, err := s.Sources(t.Context())
		must(t, err)
		checkGeneration(t, s, all)
		seen[graph.Version(all)] = true
		must(t, s.Close())
	}
	t.Logf("%d different states found", len(seen))
}

// killed starts a writer and kills it a while after it began to write.
func killed(t *testing.T, path string, after time.Duration) string {
	c := exec.CommandContext(t.Context(), os.Args[0])
	c.Env = append(os.Environ(), writerPath+"="+path)
	var out strings.Builder
	c.Stdout = &out
	must(t, c.Start())
	time.Sleep(10*time.Millisecond + after)
	must(t, c.Process.Kill())
	c.Wait()
	return out.String()
}

func checkGeneration(t *testing.T, s plan.Store, all []graph.Source) {
	t.Helper()
	if len(all) == 0 {
		return
	}
	var v int
	fmt.Sscan(all[0].Hash, &v)
	fresh, _ := memory.New()
	apply(t, fresh, generation(v)...)
	same(t, fmt.Sprint("generation ", v), dump(t, s), dump(t, fresh))
	sameWords(t, fmt.Sprint("generation ", v), s, fresh)
}

func TestSecondWriter(t *testing.T) {
	path := newPath(t)
	first, second := open(t, path), open(t, path)
	apply(t, first, versionOf(1, 1))
	_, err := second.Apply(t.Context(), versionOf(2, 1))
	if graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), path+" is being written by another process") {
		t.Errorf("%v (%s)", err, graph.CodeOf(err))
	}
	if changed, err := second.Refresh(t.Context()); !changed || err != nil {
		t.Errorf("Refresh: %t, %v", changed, err)
	}
	must(t, first.Close())
	apply(t, second, versionOf(2, 1))
	if all, err := second.Sources(t.Context()); err != nil || len(all) != 2 {
		t.Errorf("the second writer lost what the first wrote: %v %v", all, err)
	}
}

// TestWatch reads from one store while another writes, and sees only whole generations, later ones later.
func TestWatch(t *testing.T) {
	path := newPath(t)
	writer, reader := open(t, path), open(t, path)
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	wg.Go(func() { reader.Watch(ctx, time.Millisecond, func(err error) { t.Error(err) }) })
	const last = 30
	wg.Go(func() {
		for v := 1; v <= last; v++ {
			if _, err := writer.Apply(ctx, generation(v)...); err != nil {
				t.Error(err)
			}
		}
	})
	for at := 0; at < last; {
		all, err := reader.Sources(ctx)
		must(t, err)
		v := 0
		for i, s := range all {
			var hash int
			fmt.Sscan(s.Hash, &hash)
			if i > 0 && hash != v || hash < at {
				t.Fatalf("after %d: %v", at, all)
			}
			v = hash
		}
		at = v
	}
	cancel()
	wg.Wait()
	same(t, "the reader", dump(t, reader), dump(t, writer))
}

func TestWatchEndsWithTheStore(t *testing.T) {
	s := open(t, newPath(t))
	done := make(chan bool)
	go func() { s.Watch(context.Background(), time.Millisecond, nil); close(done) }()
	must(t, s.Close())
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Error("it goes on")
	}
}

// A file that is taken away shows nothing more, and one that comes in its place is taken over.
func TestRefreshFollowsTheFile(t *testing.T) {
	path := newPath(t)
	s := open(t, path)
	for _, v := range []int{1, 2} {
		w := open(t, path)
		apply(t, w, versionOf(1, v))
		must(t, w.Close())
		if changed, err := s.Refresh(t.Context()); !changed || err != nil {
			t.Fatalf("Refresh: %t, %v", changed, err)
		}
		same(t, "taken over", dump(t, s), dump(t, open(t, path)))
		must(t, os.Remove(path))
		if changed, err := s.Refresh(t.Context()); !changed || err != nil {
			t.Fatalf("Refresh without a file: %t, %v", changed, err)
		}
		if all, _ := s.Sources(t.Context()); len(all) > 0 {
			t.Errorf("without a file: %v", all)
		}
	}
}
