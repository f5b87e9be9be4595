package server

import (
	"encoding/json"
	"mime"
	"net/http"

	"github.com/rs/cors"

	"mandategraph/graph"
)

// guard refuses what is no GraphQL request before GraphQL sees it, as JSON with a code: another method, another content type, a body
// whose announced length is over the limit. A body that announces no length is cut at the limit.
func guard(next http.Handler) http.Handler {
	limited := http.MaxBytesHandler(next, bodyLimit)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.Method != http.MethodGet && r.Method != http.MethodPost && r.Method != http.MethodOptions:
			w.Header().Set("Allow", "GET, POST, OPTIONS")
			refuse(w, http.StatusMethodNotAllowed, graph.Invalid, "the method is "+r.Method+"; use POST or GET")
		case r.Method == http.MethodPost && !isJSON(r):
			refuse(w, http.StatusUnsupportedMediaType, graph.Invalid, "the body must be JSON with Content-Type: application/json")
		case r.ContentLength > bodyLimit:
			refuse(w, http.StatusRequestEntityTooLarge, graph.Limit, "the body is larger than 1 MiB")
		default:
			limited.ServeHTTP(w, r)
		}
	})
}

// getOnly refuses what is no request to read.
func getOnly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			refuse(w, http.StatusMethodNotAllowed, graph.Invalid, "the method is "+r.Method+"; use GET")
			return
		}
		next.ServeHTTP(w, r)
	})
}

func isJSON(r *http.Request) bool {
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	return err == nil && kind == "application/json"
}

// refuse writes an error as GraphQL does, so that clients read all errors alike.
func refuse(w http.ResponseWriter, status int, code graph.Code, message string) {
	body := map[string]any{
		"errors": []any{map[string]any{"message": message, "extensions": map[string]any{"code": code}}},
		"data":   nil,
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // a client that has gone needs no answer
}

// open lets pages of other origins ask: those listed, or all with "*". Without any, browsers allow none.
func open(origins []string, next http.Handler) http.Handler {
	if len(origins) == 0 {
		return next
	}
	return cors.New(cors.Options{
		AllowedOrigins: origins,
		AllowedMethods: []string{http.MethodGet, http.MethodPost},
		AllowedHeaders: []string{"Content-Type"},
	}).Handler(next)
}
