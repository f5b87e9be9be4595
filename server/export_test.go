package server_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestExport(t *testing.T) {
	address := start(t).URL + "/api/export"
	for query, want := range map[string]struct{ kind, name, has string }{
		"":                                      {"application/xml", `"mandategraph.graphml"`, "</graphml>"},
		"format=gexf&rollUp=BODY":               {"application/gexf+xml", `"mandategraph.gexf"`, "</gexf>"},
		"format=cytoscape&around=topic:fraud":   {"application/json", `"mandategraph-subgraph.cyjs"`, `"id":"topic:fraud"`},
		"format=graphology&types=Topic":         {"application/json", `"mandategraph.json"`, `"key":"topic:fraud"`},
		"format=csv":                            {"application/zip", `"mandategraph.zip"`, "edges.csv"},
		"format=csv&table=edges&merge=true":     {"text/csv", `"mandategraph-edges.csv"`, "evidenceIds\r\n"},
		"format=jsonld&types=Topic":             {"application/ld+json", `"mandategraph.jsonld"`, `"skos:Concept"`},
		"format=turtle&base=https://a.example/": {"text/turtle", `"mandategraph.ttl"`, "<https://a.example/topic/fraud> a mg:Topic"},
		"format=dot&trace=instrument:kyoto":     {"text/vnd.graphviz", `"mandategraph-trace.dot"`, "digraph trace {"},
		"format=mermaid&trace=instrument:kyoto&direction=FORWARD&depth=1": {"text/plain", `"mandategraph-trace.mmd"`, "flowchart LR"},
	} {
		response, err := http.Get(address + "?" + query) // the client asks for gzip and unpacks it
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil || response.StatusCode != http.StatusOK || !strings.HasPrefix(response.Header.Get("Content-Type"), want.kind) ||
			!strings.HasSuffix(response.Header.Get("Content-Disposition"), want.name) || !strings.Contains(string(body), want.has) {
			t.Errorf("%q: %v, status %d, %v: %.200s", query, err, response.StatusCode, response.Header, body)
		}
	}
}

func TestExportIsPackedAndKept(t *testing.T) {
	address := start(t).URL + "/api/export?format=graphml"
	ask := func(headers ...string) (int, http.Header, []byte) {
		r, err := http.NewRequest(http.MethodGet, address, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(headers); i += 2 {
			r.Header.Set(headers[i], headers[i+1])
		}
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		body, err := io.ReadAll(response.Body)
		if err != nil {
			t.Fatal(err)
		}
		return response.StatusCode, response.Header, body
	}
	_, packed, body := ask("Accept-Encoding", "gzip")
	unpacked, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil || packed.Get("Content-Encoding") != "gzip" || packed.Get("Vary") != "Accept-Encoding" {
		t.Fatal(err, packed)
	}
	if err := xml.NewDecoder(unpacked).Decode(&struct{}{}); err != nil {
		t.Error(err)
	}
	if _, plain, _ := ask("Accept-Encoding", "identity"); plain.Get("Content-Encoding") != "" || plain.Get("ETag") == packed.Get("ETag") {
		t.Errorf("unpacked: %v", plain)
	}
	for accept, want := range map[string]string{"br, GZIP; q=0.5": "gzip", "gzip;q=0, identity": "", "gzip; q=0.0": "", "br": ""} {
		if _, h, _ := ask("Accept-Encoding", accept); h.Get("Content-Encoding") != want {
			t.Errorf("%q is answered in %q, want %q", accept, h.Get("Content-Encoding"), want)
		}
	}
	if status, _, _ := ask("Accept-Encoding", "gzip", "If-None-Match", packed.Get("ETag")); status != http.StatusNotModified {
		t.Errorf("the same again: status %d", status)
	}
}

func TestExportRefuses(t *testing.T) {
	address := start(t).URL + "/api/export?"
	for query, want := range map[string]struct {
		status int
		say    string
	}{
		"format=xls":                                  {400, "one of graphml"},
		"format=gexf&merge=perhaps":                   {400, "true or false"},
		"format=gexf&at=topic:fraud":                  {400, "no parameter \\\"at\\\""},
		"format=gexf&around=":                         {400, "around 1 to 2000 ids"},
		"format=gexf&around=topic:none":               {404, "topic:none"},
		"format=gexf&around=topic:x&depth=":           {404, "topic:x"},
		"format=gexf&trace=topic:fraud":               {400, "not as gexf"},
		"format=dot&trace=topic:fraud&direction=UP":   {400, "BACK or FORWARD"},
		"format=dot&trace=topic:fraud&first=x":        {400, "whole number"},
		"format=dot&trace=" + url.QueryEscape("10/7"): {400, "may be"},
		"format=mermaid&rollUp=RESOLUTION":            {422, "more than 500 edges"},
	} {
		response, err := http.Get(address + query)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(response.Body)
		response.Body.Close()
		if response.StatusCode != want.status || !strings.Contains(string(body), want.say) || !strings.Contains(string(body), `"extensions"`) ||
			response.Header.Get("ETag") != "" || response.Header.Get("Content-Disposition") != "" {
			t.Errorf("%q: status %d, %v: %s", query, response.StatusCode, response.Header, body)
		}
	}
}

func TestContext(t *testing.T) {
	s := start(t)
	status, body := get(t, s.URL+"/api/context?base=https://a.example/")
	var doc struct {
		Context map[string]any `json:"@context"`
	}
	if err := json.Unmarshal([]byte(body), &doc); err != nil || status != http.StatusOK || doc.Context["mg"] != "https://a.example/vocab#" {
		t.Errorf("status %d, %v, mg is %v", status, err, doc.Context["mg"])
	}
	if status, body := get(t, s.URL+"/api/context?base=nowhere"); status != http.StatusBadRequest {
		t.Errorf("status %d: %s", status, body)
	}
}
