package server

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
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
	"mandategraph/graph/walk/draw"
)

// subgraph answers /api/subgraph: what the GraphQL field subgraph answers, for clients that draw. The ETag is made of the graph's version and
// of what is asked, so that who asks again for what has not changed gets no body.
func subgraph(store plan.Store, deadline time.Duration) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), deadline)
		defer cancel()
		asked, err := subgraphOf(ctx, store, r.URL.Query())
		if err != nil {
			refuseError(w, err)
			return
		}
		stat, err := store.Stat(ctx)
		if err != nil {
			refuseError(w, err)
			return
		}
		tag := etag(stat.Version, asked)
		w.Header().Set("ETag", tag)
		w.Header().Set("Cache-Control", "no-cache") // ask again, and be told that nothing changed
		if matches(r.Header.Get("If-None-Match"), tag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		found, err := asked.Run(ctx, store)
		if err != nil {
			w.Header().Del("ETag")
			refuseError(w, nearest(ctx, store, asked.Around[0], err))
			return
		}
		var body bytes.Buffer
		if err := draw.Subgraph(&body, found, stat.Version); err != nil {
			refuseError(w, err)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = body.WriteTo(w)
	}
}

// nearest says of what the graph does not have what comes nearest; other errors stay as they are.
func nearest(ctx context.Context, store plan.Store, id string, err error) error {
	if graph.CodeOf(err) != graph.NotFound {
		return err
	}
	if _, named := gql.Locate(ctx, store, id, ""); graph.CodeOf(named) == graph.NotFound {
		return named
	}
	return err
}

// etag is made of the version and of all that is asked.
func etag(version string, asked walk.Subgraph) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %+v", version, asked))
	return `"` + hex.EncodeToString(sum[:12]) + `"`
}

// matches reports whether a list of tags has one.
func matches(list, tag string) bool {
	for one := range strings.SplitSeq(list, ",") {
		if one = strings.TrimPrefix(strings.TrimSpace(one), "W/"); one == tag || one == "*" {
			return true
		}
	}
	return false
}

var rollUps = map[string]walk.RollUp{"": walk.ByNone, "NONE": walk.ByNone, "RESOLUTION": walk.ByResolution, "BODY": walk.ByBody, "SESSION": walk.BySession}

// growth are the parameters that growing reads.
var growth = []string{"around", "depth", "perNode", "limit", "kinds", "types", "rollUp"}

// known refuses a parameter that is none: one that is mistyped would be left out without a word, and the answer be of something else.
func known(q url.Values, names ...string) error {
	for _, name := range slices.Sorted(maps.Keys(q)) {
		if !slices.Contains(names, name) {
			return graph.Errorf(graph.Invalid, "there is no parameter %.40q; there are %s", name, strings.Join(names, ", "))
		}
	}
	return nil
}

// subgraphOf reads the parameters of a request, and checks them.
func subgraphOf(ctx context.Context, store plan.Store, q url.Values) (walk.Subgraph, error) {
	if err := known(q, growth...); err != nil {
		return walk.Subgraph{}, err
	}
	s, err := growing(ctx, store, q)
	if err != nil {
		return s, err
	}
	return s, s.Check()
}

// growing reads the parameters of a request. Lists are repeated parameters, or one with commas.
func growing(ctx context.Context, store plan.Store, q url.Values) (s walk.Subgraph, err error) {
	s.Depth = 1
	if s.Around, err = gql.ReferAll(ctx, store, listed(q["around"])); err != nil {
		return s, err
	}
	for name, to := range map[string]*int{"depth": &s.Depth, "perNode": &s.PerNode, "limit": &s.Limit} {
		if text := q.Get(name); text != "" {
			if *to, err = strconv.Atoi(text); err != nil {
				return s, graph.Errorf(graph.Invalid, "%s is %.20q; it is a whole number", name, text)
			}
		}
	}
	for _, name := range listed(q["kinds"]) {
		k, ok := graph.EdgeTypeNamed(name)
		if !ok {
			return s, graph.Errorf(graph.Invalid, "kinds has %.40q, which is no kind of edge", name)
		}
		s.Kinds |= graph.EdgesOf(k)
	}
	for _, name := range listed(q["types"]) {
		t, ok := graph.NodeTypeNamed(name)
		if !ok {
			return s, graph.Errorf(graph.Invalid, "types has %.40q, which is no type of node", name)
		}
		s.Types |= graph.TypesOf(t)
	}
	rollUp, ok := rollUps[strings.ToUpper(q.Get("rollUp"))]
	if !ok {
		return s, graph.Errorf(graph.Invalid, "rollUp is %.40q; it is NONE, RESOLUTION, BODY or SESSION", q.Get("rollUp"))
	}
	s.RollUp = rollUp
	return s, nil
}

func listed(values []string) (all []string) {
	for _, v := range values {
		for one := range strings.SplitSeq(v, ",") {
			if one = strings.TrimSpace(one); one != "" {
				all = append(all, one)
			}
		}
	}
	return all
}

// statuses are the codes of HTTP for the kinds of failure.
var statuses = map[graph.Code]int{
	graph.Invalid: http.StatusBadRequest, graph.NotFound: http.StatusNotFound, graph.Limit: http.StatusUnprocessableEntity, graph.Unavailable: http.StatusServiceUnavailable,
}

// refuseError writes an error; what is a fault of the program keeps its words to itself.
func refuseError(w http.ResponseWriter, err error) {
	code := graph.CodeOf(err)
	status, ok := statuses[code]
	if !ok {
		refuse(w, http.StatusInternalServerError, graph.Internal, "internal error")
		return
	}
	refuse(w, status, code, err.Error())
}
