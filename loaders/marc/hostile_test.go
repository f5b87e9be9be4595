package marc

import (
	"context"
	"errors"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

const begins = `<collection xmlns="` + namespace + `">`

// What is made to do harm is refused, with where and why, in time that grows with its length; what stood before it counts.
func TestHostile(t *testing.T) {
	const many = 100_000
	good := `<record><datafield tag="191"><subfield code="a">A/C.3/91/L.1</subfield></datafield></record>`
	bomb := `<!DOCTYPE r [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`
	for _, c := range []struct {
		name, xml, fault string
		pieces           int
	}{
		{"entities", bomb + begins + strings.ReplaceAll(good, "A/C", "&b;"), "document type declaration", 0},
		{"an entity without a declaration", begins + good + strings.ReplaceAll(good, "A/C", "&b;"), "invalid character entity", 1},
		{"depth", begins + good + strings.Repeat("<record>", many), "--max-depth", 1},
		{"no end", begins + good + "<record><datafield", "no well-formed XML", 1},
		{"crossed ends", begins + good + "<record></collection>", "no well-formed XML", 1},
		{"another encoding", `<?xml version="1.0" encoding="ISO-8859-1"?>` + begins + good + "</collection>", "save it as UTF-8", 0},
		{"not its encoding", begins + good + strings.ReplaceAll(good, "L.1", "\xe9"), "invalid UTF-8", 1},
		{"many records", begins + strings.Repeat(good, many/10) + "</collection>", "", many / 10},
		{"records in records", begins + strings.Repeat("<record><leader/>", 200) + strings.Repeat("</record>", 200) + "</collection>", "", 200},
	} {
		t.Run(c.name, func(t *testing.T) {
			pieces := 0
			err := (Format{}).Split(context.Background(), strings.NewReader(c.xml), format.Limits{}, func(format.Piece) error { pieces++; return nil })
			if (c.fault != "") != (err != nil) || err != nil && !strings.Contains(err.Error(), c.fault) || pieces != c.pieces {
				t.Errorf("%v after %d records; want %q after %d", err, pieces, c.fault, c.pieces)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	long := `<record><datafield tag="191"><subfield code="a">` + strings.Repeat("a", 2<<20) + `</subfield></datafield></record>`
	var fault string
	if err := (Format{}).Split(context.Background(), strings.NewReader(long), format.Limits{}, func(p format.Piece) error { fault = p.Fault; return nil }); err != nil || !strings.Contains(fault, "--max-paragraph") {
		t.Errorf("%v, %q", err, fault)
	}
	if err := (Format{}).Split(context.Background(), strings.NewReader(long), format.Limits{Bytes: 1 << 20}, nil); err == nil || !strings.Contains(err.Error(), "--max-file") {
		t.Error(err)
	}
	fields := "<record>" + strings.Repeat(`<datafield tag="650"/>`, 20) + "</record>"
	if _, err := (Format{}).Read(context.Background(), strings.NewReader(fields), format.Env{Limits: format.Limits{Elements: 10}}); err == nil || !strings.Contains(err.Error(), "--max-elements") {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := (Format{}).Split(ctx, strings.NewReader(begins+strings.Repeat("<a/>", 10_000)+"</collection>"), format.Limits{}, nil)
	if graph.CodeOf(err) != graph.Unavailable {
		t.Error(err)
	}
	stop := errors.New("stop")
	if err := (Format{}).Split(context.Background(), strings.NewReader("<record><leader/></record>"), format.Limits{}, func(format.Piece) error { return stop }); !errors.Is(err, stop) {
		t.Error(err)
	}
}

func TestDetect(t *testing.T) {
	for head, want := range map[string]bool{
		begins: true, "\ufeff\n" + begins: true, "<record>\n<leader>": true, `<m:record xmlns:m="x"><m:datafield tag="1">`: true,
		"<record><title>": false, "<html><body><p>" + namespace[:10]: false, namespace: false, "": false,
	} {
		if (Format{}).Detect([]byte(head)) != want {
			t.Errorf("%q", head)
		}
	}
}

func TestMended(t *testing.T) {
	for text, want := range map[string]string{
		"CÃ´te d'Ivoire": "Côte d'Ivoire", "Côte d'Ivoire": "Côte d'Ivoire", "Ø§Ù\u0084": "ال", "plain": "plain", "Ã": "Ã", "日本": "日本", "naïve Ã´": "naïve Ã´",
	} {
		if got := mended(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestListed(t *testing.T) {
	got := strings.Join(listed("Chile, Trinidad and Tobago, Bosnia and Herzegovina and Peru"), "|")
	if got != "Chile|Trinidad and Tobago|Bosnia and Herzegovina|Peru" {
		t.Error(got)
	}
}
