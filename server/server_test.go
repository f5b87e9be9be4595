package server_test

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"mandategraph/graph/gql"
	"mandategraph/graph/memory"
	"mandategraph/graph/plan"
	"mandategraph/loaders/curated"
	"mandategraph/server"
)

// start serves the curated facts, which is what a newcomer gets.
func start(t *testing.T) *httptest.Server {
	t.Helper()
	return startOver(t, func(store plan.Store) plan.Store { return store })
}

// startOver serves them with something of a test between the server and the store.
func startOver(t *testing.T, over func(plan.Store) plan.Store) *httptest.Server {
	t.Helper()
	facts, err := curated.Facts()
	if err != nil {
		t.Fatal(err)
	}
	store, err := memory.New(facts)
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(server.Handler(over(store), server.Options{
		Limits: gql.DefaultLimits, Origins: []string{"http://front.example"}, Log: slog.New(slog.DiscardHandler),
	}))
	t.Cleanup(func() {
		s.Close()
		store.Close()
	})
	return s
}

func get(t *testing.T, address string) (status int, body string) {
	t.Helper()
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	raw, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(raw)
}

func TestFrontPageShowsEveryExample(t *testing.T) {
	address := start(t).URL + "/"
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if policy := response.Header.Get("Content-Security-Policy"); !strings.HasPrefix(policy, "default-src 'none'") {
		t.Errorf("the policy is %q", policy)
	}
	status, page := get(t, address)
	examples, err := server.Examples()
	if err != nil || status != http.StatusOK || len(examples) < 5 {
		t.Fatalf("status %d, %d examples, %v", status, len(examples), err)
	}
	for _, e := range examples {
		if !strings.Contains(page, e.About) {
			t.Errorf("the page does not show %q", e.About)
		}
	}
}

// TestExamplesWork asks each example of the front page and requires an answer with no errors and no empty root.
func TestExamplesWork(t *testing.T) {
	s := start(t)
	examples, err := server.Examples()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples {
		t.Run(e.Name, func(t *testing.T) {
			status, body := get(t, s.URL+e.Link())
			var answer struct {
				Data   map[string]any
				Errors []any
			}
			if err := json.Unmarshal([]byte(body), &answer); err != nil || status != http.StatusOK {
				t.Fatalf("status %d: %v\n%s", status, err, body)
			}
			if len(answer.Errors) > 0 {
				t.Errorf("errors: %v", answer.Errors)
			}
			for field, value := range answer.Data {
				if hollow(value) {
					t.Errorf("%s is empty: %s", field, body)
				}
			}
		})
	}
}

// hollow reports whether an answer is null, or a list in it near the root has nothing.
func hollow(value any) bool {
	m, ok := value.(map[string]any)
	if !ok {
		return value == nil
	}
	for key, part := range m {
		list, isList := part.([]any)
		if isList && len(list) == 0 || key == "totalCount" && part == 0.0 {
			return true
		}
		if inner, isMap := part.(map[string]any); isMap && hollow(inner) {
			return true
		}
	}
	return false
}

func TestHTTP(t *testing.T) {
	s := start(t)
	post := func(contentType, body string) *http.Request {
		r := httptest.NewRequest(http.MethodPost, s.URL+"/graphql", strings.NewReader(body))
		r.RequestURI = ""
		r.Header.Set("Content-Type", contentType)
		return r
	}
	getting := httptest.NewRequest(http.MethodGet, s.URL+"/graphql?query="+url.QueryEscape(`{ topic(id: "cybercrime") { id } }`), nil)
	getting.RequestURI = ""
	deleting := getting.Clone(t.Context())
	deleting.Method = http.MethodDelete
	tests := []struct {
		name    string
		request *http.Request
		status  int
		body    string
	}{
		{"POST", post("application/json", `{"query": "query($n: Int!) { commitment(paragraph: $n) { id } }", "variables": {"n": 61}}`), 200, `"commitment:kyoto#61"`},
		{"GET", getting, 200, `"topic:cybercrime"`},
		{"an operation that is wrong", post("application/json", `{"query": "{ nonsense }"}`), 422, `"code":"invalid"`},
		{"no JSON", post("application/json", `{`), 400, "json"},
		{"another content type", post("text/plain", `{ topics { totalCount } }`), 415, `"code":"invalid"`},
		{"another method", deleting, 405, `"code":"invalid"`},
		{"a body over the limit", post("application/json", `{"query": "`+strings.Repeat("x", 2<<20)+`"}`), 413, `"code":"limit"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			response, err := http.DefaultClient.Do(test.request)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			raw, _ := io.ReadAll(response.Body)
			if response.StatusCode != test.status || !strings.Contains(string(raw), test.body) {
				t.Errorf("got %d %s, want %d %s", response.StatusCode, raw, test.status, test.body)
			}
		})
	}
	if status, body := get(t, s.URL+"/healthz"); status != http.StatusOK || body != "ok\n" {
		t.Errorf("health is %d %q", status, body)
	}
	if status, _ := get(t, s.URL+"/nothing-here"); status != http.StatusNotFound {
		t.Errorf("an unknown path gives %d", status)
	}
}

func TestOrigins(t *testing.T) {
	s := start(t)
	for origin, want := range map[string]string{"http://front.example": "http://front.example", "http://other.example": ""} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodOptions, s.URL+"/graphql", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Origin", origin)
		r.Header.Set("Access-Control-Request-Method", http.MethodPost)
		r.Header.Set("Access-Control-Request-Headers", "content-type")
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if got := response.Header.Get("Access-Control-Allow-Origin"); got != want {
			t.Errorf("%s: allowed is %q, want %q", origin, got, want)
		}
	}
}
