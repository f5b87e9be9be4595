package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"time"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/gql"
	"mandategraph/server"
)

// watchEvery is how often serve looks whether another process has loaded something.
const watchEvery = time.Second

// watcher is a store that must look for what others write; a database sees to that itself.
type watcher interface {
	Watch(ctx context.Context, interval time.Duration, failed func(error))
}

func newServe(o *options) *cobra.Command {
	address := "127.0.0.1:8080"
	how := server.Options{Limits: gql.DefaultLimits, Log: slog.New(slog.NewTextHandler(os.Stderr, nil))}
	c := &cobra.Command{
		Use:   "serve",
		Short: "Answer GraphQL over HTTP",
		Long: `Serves the graph on /graphql and a page with examples on /. It holds no lock on the store: load works beside it, and what was
loaded is answered within a second. Where a database goes away, the answers say unavailable until it is back.`,
		Example: `  mandategraph serve
  mandategraph serve --listen 127.0.0.1:9000 --store file:crime.db
  mandategraph serve --allow-origin http://localhost:5173`,
		Args: args(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error { return o.serve(c, address, how) },
	}
	c.Flags().StringVar(&address, "listen", address, "address and port; port 0 takes a free one")
	c.Flags().StringSliceVar(&how.Origins, "allow-origin", nil, "origin whose pages may ask from a browser; * for all (default none)")
	c.Flags().DurationVar(&how.Limits.Deadline, "deadline", how.Limits.Deadline, "time that one operation may take")
	c.Flags().IntVar(&how.Limits.Rows, "max-rows", how.Limits.Rows, "rows that one operation may read")
	c.Flags().IntVar(&how.Limits.Fields, "max-fields", how.Limits.Fields, "fields of one operation, its fragments written out")
	c.Flags().IntVar(&how.Limits.Depth, "max-depth", how.Limits.Depth, "levels of selections of one operation")
	return c
}

func (o *options) serve(c *cobra.Command, address string, how server.Options) error {
	if err := how.Limits.Validate(); err != nil {
		return err
	}
	store, err := o.read(c)
	if err != nil {
		return err
	}
	defer store.Close()
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return graph.Errorf(graph.Unavailable, "cannot listen on %s: %w; choose another address with --listen", address, err)
	}
	if w, ok := store.(watcher); ok {
		go w.Watch(c.Context(), watchEvery, func(err error) {
			how.Log.Warn("cannot read what was loaded; the graph stays as it was", "error", err)
		})
	}
	fmt.Fprintf(c.OutOrStdout(), "Mandategraph answers on http://%s/ (GraphQL on /graphql); stop it with Ctrl-C\n", listener.Addr())
	return server.Serve(c.Context(), listener, server.Handler(store, how))
}
