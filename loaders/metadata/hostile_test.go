package metadata

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// endless gives one byte for ever, up to a length.
type endless struct{ left int64 }

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := min(int64(len(p)), e.left)
	for i := range p[:n] {
		p[i] = 'a'
	}
	e.left -= n
	return int(n), nil
}

// A line that never ends costs no memory, and the lines behind it are read.
func TestOneLine(t *testing.T) {
	const long = 100 << 20
	in := io.MultiReader(strings.NewReader(`{"symbol": "`), &endless{long}, strings.NewReader("\n{\"symbol\": \"A/RES/91/1\"}\n"))
	var told []string
	err := (Format{}).Split(context.Background(), in, format.Limits{}, func(p format.Piece) error {
		told = append(told, fmt.Sprintf("%s %.30s %s", p.At, p.Fault, p.Data))
		return nil
	})
	want := `line 1 it is longer than a record may |line 2  {"symbol": "A/RES/91/1"}`
	if got := strings.Join(told, "|"); err != nil || got != want {
		t.Errorf("%v: %s", err, got)
	}
}

func TestHostile(t *testing.T) {
	deep := strings.Repeat("[", 100_000)
	for _, c := range []struct{ name, json, says string }{
		{"a deep value", `{"symbol": "A/RES/91/1", "subjects": ` + deep, "no JSON"},
		{"deep and closed", `{"symbol": "A/RES/91/1", "subjects": ` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + "}", ""},
		{"another type", `{"symbol": {"a": 1}, "title": 7}`, "names no document"},
		{"wrong encoding", "{\"symbol\": \"A/RES/91/1\", \"title\": \"\xe9t\xe9\"}", ""},
		{"two", `{"symbol": "A/RES/91/1"} {"symbol": "A/RES/91/2"}`, "no JSON"},
		{"null", "null", "no JSON object"},
		{"a long symbol", `{"symbol": "` + strings.Repeat("A/", 1000) + `"}`, "no symbol"},
		{"numbers", `{"symbol": "A/RES/91/1", "yes": 1e99, "no": -1, "vote": "x"}`, ""},
	} {
		_, err := (Format{}).Read(context.Background(), strings.NewReader(c.json), format.Env{})
		if (err != nil) != (c.says != "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	array := "[\n{\"symbol\": \"A/RES/91/1\"},\n{\"symbol\"\n"
	pieces := 0
	err := (Format{}).Split(context.Background(), strings.NewReader(array), format.Limits{}, func(format.Piece) error { pieces++; return nil })
	if err == nil || !strings.Contains(err.Error(), "line") || pieces != 1 {
		t.Errorf("%v after %d", err, pieces)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := (Format{}).Split(ctx, strings.NewReader("{}\n"), format.Limits{}, nil); graph.CodeOf(err) != graph.Unavailable {
		t.Error(err)
	}
}

func TestDetect(t *testing.T) {
	for head, want := range map[string]bool{
		`{"symbol": "A/RES/91/1", "title": "x"}`: true, "\ufeff [\n {\"Title\": 1, \"Doc-Symbol\": 2": true, `{"title": "a", "session": [1, {"b": 2}], "sponsors": [`: true,
		`{"name": "package", "version": "1", "body": "x"}`: false, `{"symbol": "GOOG", "price": 1}`: false, `{"a": {"symbol": 1, "title": 2}}`: false, `["symbol", "title"]`: false,
		"{": false, "": false, "symbol title": false,
	} {
		if (Format{}).Detect([]byte(head)) != want {
			t.Errorf("%q", head)
		}
	}
}
