package server

import (
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"mandategraph/graph"
	"mandategraph/graph/gql"
	"mandategraph/graph/plan"
	"mandategraph/graph/walk"
	"mandategraph/server/export"
)

const (
	// exportTimeout is for how long an export may take, its reading by the client too.
	exportTimeout = 10 * time.Minute
	// exportsAtOnce is how many exports are written at one time; each keeps a core busy.
	exportsAtOnce = 4
)

// exports answers /api/export: what the command export writes. Errors that are met before the first byte are answered as such; where one is met
// later, the connection is cut, so that no client takes half a graph for a whole one.
type exports struct {
	store plan.Store
	busy  chan struct{}
}

func newExports(store plan.Store) *exports {
	return &exports{store, make(chan struct{}, exportsAtOnce)}
}

// ServeHTTP writes an export.
func (x *exports) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), exportTimeout)
	defer cancel()
	asked, err := exportOf(ctx, x.store, r.URL.Query())
	if err != nil {
		refuseError(w, err)
		return
	}
	stat, err := x.store.Stat(ctx)
	if err != nil {
		refuseError(w, err)
		return
	}
	zipped := takesGzip(r.Header) && asked.MediaType() != "application/zip"
	tag := exportTag(stat.Version, asked, zipped)
	h := w.Header()
	h.Set("ETag", tag)
	h.Set("Cache-Control", "no-cache") // ask again, and be told that nothing changed
	h.Set("Vary", "Accept-Encoding")
	if matches(r.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Type", asked.MediaType())
	h.Set("Content-Disposition", "attachment; filename="+strconv.Quote(asked.Name()))
	if r.Method == http.MethodHead {
		return
	}
	select {
	case x.busy <- struct{}{}:
		defer func() { <-x.busy }()
	default:
		h.Set("Retry-After", "10")
		x.fail(w, graph.Errorf(graph.Unavailable, "%d exports are being written; ask again in some seconds", exportsAtOnce))
		return
	}
	// A graph takes longer to be sent than an answer. What cannot be told of its time has the server's own.
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(exportTimeout))
	x.write(ctx, w, asked, zipped)
}

// takesGzip reports whether a client names gzip among the encodings that it takes; with a weight of 0 it is one that it does not take.
func takesGzip(h http.Header) bool {
	for _, coding := range strings.Split(strings.Join(h.Values("Accept-Encoding"), ","), ",") {
		name, weight, _ := strings.Cut(strings.ReplaceAll(coding, " ", ""), ";q=")
		if strings.EqualFold(name, "gzip") {
			return weight == "" || strings.Trim(weight, "0.") != ""
		}
	}
	return false
}

// write writes, with gzip where the client takes it: the fastest level makes a graph a tenth of its size.
func (x *exports) write(ctx context.Context, w http.ResponseWriter, asked *export.Request, zipped bool) {
	out := &begun{ResponseWriter: w}
	var err error
	if zipped {
		w.Header().Set("Content-Encoding", "gzip")
		packed, _ := gzip.NewWriterLevel(out, gzip.BestSpeed) // a level that there is
		if _, err = asked.Write(ctx, x.store, packed, nil); err == nil {
			err = packed.Close()
		}
	} else {
		_, err = asked.Write(ctx, x.store, out, nil)
	}
	switch {
	case err == nil:
	case out.yes:
		panic(http.ErrAbortHandler)
	default:
		x.fail(w, err)
	}
}

// fail takes back what was said of an export that there is not.
func (x *exports) fail(w http.ResponseWriter, err error) {
	for _, name := range []string{"ETag", "Content-Disposition", "Content-Encoding"} {
		w.Header().Del(name)
	}
	refuseError(w, err)
}

// begun knows whether anything was written.
type begun struct {
	http.ResponseWriter
	yes bool
}

// Write writes, and remembers it.
func (b *begun) Write(p []byte) (int, error) {
	b.yes = true
	return b.ResponseWriter.Write(p)
}

func exportTag(version string, asked *export.Request, zipped bool) string {
	trace := walk.Trace{}
	if asked.Trace != nil {
		trace = *asked.Trace
	}
	plain := *asked
	plain.Trace = nil
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %+v %+v %v", version, plain, trace, zipped))
	return `"` + hex.EncodeToString(sum[:12]) + `"`
}

// exportParameters are those of a subgraph and what says what is written of it, or of a trace.
var exportParameters = slices.Concat([]string{"format", "table", "base", "merge", "texts", "bom", "trace", "direction", "first", "steps"}, growth)

// exportOf reads the parameters of a request: those of a subgraph, without around for the whole graph, or trace and direction.
func exportOf(ctx context.Context, store plan.Store, q url.Values) (*export.Request, error) {
	if err := known(q, exportParameters...); err != nil {
		return nil, err
	}
	r := &export.Request{Format: export.Format(q.Get("format")), Table: export.Table(q.Get("table")), Base: q.Get("base")}
	if r.Format == "" {
		r.Format = export.GraphML
	}
	var err error
	for name, to := range map[string]*bool{"merge": &r.Merge, "texts": &r.Texts, "bom": &r.BOM} {
		if text := q.Get(name); text != "" {
			if *to, err = strconv.ParseBool(text); err != nil {
				return nil, graph.Errorf(graph.Invalid, "%s is %.20q; it is true or false", name, text)
			}
		}
	}
	if r.Subgraph, err = growing(ctx, store, q); err != nil {
		return nil, err
	}
	if q.Has("around") { // one that names nothing does not ask for the whole graph
		if err := r.Subgraph.Check(); err != nil {
			return nil, err
		}
	}
	if q.Has("trace") {
		if r.Trace, err = traced(ctx, store, q); err != nil {
			return nil, err
		}
	}
	return r, r.Check()
}

// traced reads what is traced.
func traced(ctx context.Context, store plan.Store, q url.Values) (*walk.Trace, error) {
	id, err := gql.Refer(ctx, store, q.Get("trace"))
	if err != nil {
		return nil, err
	}
	direction := q.Get("direction")
	if direction != "" && direction != "BACK" && direction != "FORWARD" {
		return nil, graph.Errorf(graph.Invalid, "direction is %.20q; it is BACK or FORWARD", direction)
	}
	t := &walk.Trace{From: []string{id}, Forward: direction == "FORWARD"}
	for name, to := range map[string]*int{"first": &t.First, "depth": &t.Depth, "steps": &t.Steps} {
		if text := q.Get(name); text != "" {
			if *to, err = strconv.Atoi(text); err != nil {
				return nil, graph.Errorf(graph.Invalid, "%s is %.20q; it is a whole number", name, text)
			}
		}
	}
	return t, nil
}

// jsonContext serves the JSON-LD context, under the base that exports have unless they are asked for another.
func jsonContext(w http.ResponseWriter, r *http.Request) {
	if err := (export.Request{Format: export.JSONLD, Base: r.URL.Query().Get("base")}).Check(); err != nil {
		refuseError(w, err)
		return
	}
	w.Header().Set("Content-Type", "application/ld+json")
	_, _ = w.Write(export.Context(r.URL.Query().Get("base"))) // a client that has gone needs no answer
}
