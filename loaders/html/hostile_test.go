package html

import (
	"context"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// What is made to do harm is refused or read in time that grows with its length.
func TestHostile(t *testing.T) {
	const many = 100_000
	for _, c := range []struct{ name, html, fault string }{
		{"deep", strings.Repeat("<div>", many) + "text", "--max-depth"},
		{"deep in bold", "<p>" + strings.Repeat("<b><i><span>", many) + "text", ""},
		{"deep lists", strings.Repeat("<ul><li>", many) + "text", "--max-depth"},
		{"deep tables", strings.Repeat("<table><tr><td>", many) + "text", "--max-depth"},
		{"no ends", strings.Repeat("<p>text <a href=x>link <sup>1 <li>item", many), ""},
		{"nothing but ends", "text" + strings.Repeat("</div></p></td>", many), ""},
		{"one tag", "<p " + strings.Repeat("a=b ", 2<<20) + ">text", "--max-paragraph"},
		{"one tag without an end", "<p>text</p><p " + strings.Repeat("a", 5<<20), "--max-paragraph"},
		{"many attributes", "<p " + strings.Repeat("a=b ", many) + ">text", ""},
		{"one paragraph", "<p>" + strings.Repeat("text <b>more</b> ", 1<<20), "--max-paragraph"},
		{"marks", "<p>" + strings.Repeat("a<sup>1</sup>[2]", many) + "<p><sup>1</sup> note<p>[2] other", ""},
		{"footnotes", "<p>text<sup>1</sup>" + strings.Repeat("<p><sup>1</sup> note", many), ""},
		{"cells", "<table>" + strings.Repeat("<tr><td>a", many), ""},
		{"a row", "<table><tr>" + strings.Repeat("<td>a", many), ""},
		{"comment", "<p>text<!--" + strings.Repeat("-", many), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := (Format{}).Read(context.Background(), strings.NewReader(c.html), format.Env{Limits: format.Limits{Elements: 100 * many}})
			if (c.fault != "") != (err != nil) || err != nil && !strings.Contains(err.Error(), c.fault) {
				t.Errorf("%v; want %q", err, c.fault)
			}
		})
	}
}

func TestTooLarge(t *testing.T) {
	for flag, limits := range map[string]format.Limits{"--max-file": {Bytes: 8}, "--max-elements": {Elements: 2}, "--max-depth": {Depth: 1}} {
		_, err := read(context.Background(), strings.NewReader("<div><p>some text<p>more</div>"), limits)
		if err == nil || !strings.Contains(err.Error(), flag) {
			t.Error(flag, err)
		}
	}
}

func TestStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := (Format{}).Read(ctx, strings.NewReader(strings.Repeat("<p>text", 5000)), format.Env{})
	if graph.CodeOf(err) != graph.Unavailable {
		t.Error(err)
	}
}
