// Package server is the HTTP face of Mandategraph: GraphQL on /graphql, subgraphs to be drawn on /api/subgraph,
// exports on /api/export with the context of JSON-LD on /api/context, a page that says what this is on /, health on /healthz.
package server

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/transport"

	"mandategraph/graph"
	"mandategraph/graph/gql"
	"mandategraph/graph/plan"
)

const (
	// bodyLimit is the largest request body in bytes: an operation and its variables.
	bodyLimit = 1 << 20
	// headerTimeout is for how long a client may take to send its headers.
	headerTimeout = 10 * time.Second
	// readTimeout is for how long a client may take to send a request.
	readTimeout = 30 * time.Second
	// writeTimeout is for how long an answer may take, its reading by the client too.
	writeTimeout = 2 * time.Minute
	// idleTimeout is for how long a connection may wait for its next request.
	idleTimeout = 2 * time.Minute
	// drain is for how long requests may go on after the server was told to stop.
	drain = 10 * time.Second
)

// Options say how to serve.
type Options struct {
	Limits  gql.Limits
	Origins []string // of pages that may ask from a browser; "*" for all
	Log     *slog.Logger
}

// Handler serves the graph in the store.
func Handler(store plan.Store, o Options) http.Handler {
	engine := gql.New(store, o.Limits, o.Log)
	graphql := handler.New(engine.Schema())
	engine.Setup(graphql)
	graphql.AddTransport(transport.Options{})
	graphql.AddTransport(direct{transport.GET{}})
	graphql.AddTransport(direct{transport.POST{}})

	mux := http.NewServeMux()
	mux.Handle("/graphql", open(o.Origins, guard(graphql)))
	mux.Handle("/api/subgraph", open(o.Origins, http.MaxBytesHandler(getOnly(subgraph(store, o.Limits.Deadline)), 0)))
	mux.Handle("/api/export", open(o.Origins, http.MaxBytesHandler(getOnly(newExports(store)), 0)))
	mux.Handle("/api/context", open(o.Origins, getOnly(http.HandlerFunc(jsonContext))))
	mux.Handle("GET /{$}", home(store))
	mux.Handle("GET /healthz", health(store))
	return mux
}

// Serve answers on the listener until ctx ends, then lets requests under way finish for a while.
func Serve(ctx context.Context, listener net.Listener, h http.Handler) error {
	s := &http.Server{
		Handler: h, ReadHeaderTimeout: headerTimeout, ReadTimeout: readTimeout, WriteTimeout: writeTimeout, IdleTimeout: idleTimeout,
	}
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		rest, cancel := context.WithTimeout(context.WithoutCancel(ctx), drain)
		defer cancel()
		err := s.Shutdown(rest)
		if errors.Is(err, context.DeadlineExceeded) {
			err = s.Close() // who has not finished by now is cut off, as was said
		}
		stopped <- err
	}()
	if err := s.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-stopped
}

// health says whether the store answers the smallest plan.
func health(store plan.Store) http.HandlerFunc {
	nothing := &plan.Plan{Roots: []*plan.Select{{From: plan.IDs{}, Types: graph.AllTypes}}}
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		ctx, cancel := context.WithTimeout(r.Context(), time.Second) // probes do not wait for the retries of a store
		defer cancel()
		if _, err := store.Execute(ctx, nothing); err != nil {
			http.Error(w, "unavailable", http.StatusServiceUnavailable)
			return
		}
		_, _ = w.Write([]byte("ok\n"))
	}
}
