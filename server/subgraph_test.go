package server_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"mandategraph/graph/walk/draw"
)

func TestSubgraph(t *testing.T) {
	address := start(t).URL + "/api/subgraph?around=" + url.QueryEscape("Kyoto Declaration para 61") + "&types=Topic,Cluster"
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var doc draw.SubgraphDocument
	if err := json.NewDecoder(response.Body).Decode(&doc); err != nil || response.StatusCode != http.StatusOK || doc.Version == "" {
		t.Fatalf("status %d, %v, version %q", response.StatusCode, err, doc.Version)
	}
	ids := map[string]bool{}
	for _, n := range doc.Nodes {
		ids[n.ID] = true
	}
	for _, e := range doc.Edges {
		if !ids[e.Source] || !ids[e.Target] || len(e.Evidence) == 0 {
			t.Errorf("the edge %+v", e)
		}
	}
	if doc.Nodes[0].ID != "commitment:kyoto#61" || !ids["topic:extradition"] || !ids["cluster:kyoto#60-67"] {
		t.Errorf("nodes %v", ids)
	}
	tag := response.Header.Get("ETag")
	for _, c := range []struct {
		address, given string
		status         int
	}{{address, tag, http.StatusNotModified}, {address, `"other", W/` + tag, http.StatusNotModified}, {address, `"other"`, http.StatusOK}, {address + "&limit=3", tag, http.StatusOK}} {
		r, err := http.NewRequest(http.MethodGet, c.address, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("If-None-Match", c.given)
		again, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		again.Body.Close()
		if again.StatusCode != c.status {
			t.Errorf("%s with %s: status %d, want %d", c.address, c.given, again.StatusCode, c.status)
		}
	}
}

func TestSubgraphRefuses(t *testing.T) {
	address := start(t).URL + "/api/subgraph?"
	for query, want := range map[string]struct {
		status int
		say    string
	}{
		"":                              {http.StatusBadRequest, "around 1 to 2000 ids"},
		"around=topic:fraud&perNodes=3": {http.StatusBadRequest, "perNode, limit"},
		"around=" + strings.Repeat("fraud,", 201): {http.StatusBadRequest, "201 references"},
		"around=topic:none":                       {http.StatusNotFound, "topic:none"},
		"around=10/7":                             {http.StatusBadRequest, "may be"},
		"around=topic:fraud&depth=x":              {http.StatusBadRequest, "whole number"},
		"around=topic:fraud&depth=9":              {http.StatusBadRequest, "at most 4"},
		"around=topic:fraud&limit=-1":             {http.StatusBadRequest, "at most 2000"},
		"around=topic:fraud&kinds=LIKES":          {http.StatusBadRequest, "no kind of edge"},
		"around=topic:fraud&types=Umbrella":       {http.StatusBadRequest, "no type of node"},
		"around=topic:fraud&rollUp=UP":            {http.StatusBadRequest, "NONE, RESOLUTION"},
	} {
		response, err := http.Head(address + query)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if tag := response.Header.Get("ETag"); tag != "" {
			t.Errorf("%q: a refusal has the tag %s", query, tag)
		}
		if status, body := get(t, address+query); status != want.status || !strings.Contains(body, want.say) || !strings.Contains(body, `"extensions"`) {
			t.Errorf("%q: status %d, want %d with %q: %s", query, status, want.status, want.say, body)
		}
	}
}

// What the graph does not have is named with what comes nearest, as on the command line.
func TestSubgraphNearest(t *testing.T) {
	address := start(t).URL + "/api/subgraph?around="
	for around, want := range map[string]string{"topic:frauds": "nearest are topic:fraud", "topic:none": "topic:none"} {
		if status, body := get(t, address+around); status != http.StatusNotFound || !strings.Contains(body, want) {
			t.Errorf("%q: status %d, %s; want %q", around, status, body, want)
		}
	}
}
