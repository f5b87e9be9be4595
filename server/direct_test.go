package server_test

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestAnswersAreWrittenOnce(t *testing.T) {
	const query, want = `{ a: __typename topic(id: "<none>") { id } }`, `{"data":{"a":"Query","topic":null},"extensions":{"cost":`
	s := start(t)
	_, got := get(t, s.URL+"/graphql?query="+url.QueryEscape(query))
	response, err := http.Post(s.URL+"/graphql", "application/json", strings.NewReader(`{"query":"{ a: __typename topic(id: \"<none>\") { id } }"}`))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	posted, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	for _, body := range []string{got, string(posted)} {
		if !strings.HasPrefix(body, want) || !strings.HasSuffix(body, "}}}") {
			t.Error(body)
		}
	}
}
