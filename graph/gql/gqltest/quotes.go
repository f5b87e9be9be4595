package gqltest

import (
	"encoding/json"
	"testing"
)

// checkQuotes holds each quote of an answer that comes with its text against what its offsets cut out of that text.
func checkQuotes(t *testing.T, data []byte) {
	t.Helper()
	var answer any
	if err := json.Unmarshal(data, &answer); len(data) > 0 && err != nil {
		t.Fatal(err)
	}
	eachObject(answer, func(o map[string]any) {
		text, _ := o["text"].(map[string]any)
		content, hasContent := text["content"].(string)
		start, hasStart := o["start"].(float64)
		end, hasEnd := o["end"].(float64)
		if !hasContent || !hasStart || !hasEnd {
			return
		}
		if got := cut(content, int(start), int(end)); got != o["quote"] {
			t.Errorf("%v and %v cut %q out of the text, and the quote is %q", start, end, got, o["quote"])
		}
		if text["language"] != nil && text["language"] != o["language"] {
			t.Errorf("%q is evidence in %v, and its text is in %v", o["quote"], o["language"], text["language"])
		}
	})
}

// cut returns the code points from start to end, as many of them as there are.
func cut(s string, start, end int) string {
	points := []rune(s)
	end = min(end, len(points))
	return string(points[min(start, end):end])
}

func eachObject(v any, f func(map[string]any)) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			eachObject(item, f)
		}
	case map[string]any:
		f(v)
		for _, item := range v {
			eachObject(item, f)
		}
	}
}
