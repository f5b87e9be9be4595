package note

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
)

// samples are the invented notes of testdata. Beside each stands a table, made by reading: its counts, then a line for each resolution,
// decision, document and article that it names, as often as it names it, with place and pinpoints; "?" begins what stays open, "~" what
// may be found or not; "text" lines are whole paragraphs.
func samples(t *testing.T) map[string]string {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.want")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	all := map[string]string{}
	for _, path := range paths {
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(path, ".want")] = string(want)
	}
	return all
}

func readSample(t *testing.T, path string, l *lexicon.Lexicon) (string, *Note, *format.Reading) {
	t.Helper()
	text, err := os.ReadFile(path + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	n, reading := parseSample(t, string(text), l)
	return string(text), n, reading
}

func parseSample(t *testing.T, text string, l *lexicon.Lexicon) (*Note, *format.Reading) {
	t.Helper()
	if !Detect([]byte(text)) {
		t.Error("not detected")
	}
	n, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	reading := n.Reading(l)
	if err := reading.Batch.Normalize(); err != nil {
		t.Fatal(err)
	}
	return n, reading
}

// summary writes the counts of a note and its references as the tables have them.
func summary(n *Note, reading *format.Reading) []string {
	pillar := n.Pillar
	if pillar == "" {
		pillar = "-"
	}
	lines := []string{fmt.Sprintf("pillar %s %s %s", pillar, n.First.Format(time.DateOnly), n.Last.Format(time.DateOnly))}
	for _, d := range n.Days {
		clusters, paragraphs := 0, 0
		for _, c := range d.Clusters {
			paragraphs += len(c.Paragraphs)
			if len(c.Paragraphs) > 0 {
				clusters++
			}
		}
		lines = append(lines, fmt.Sprintf("day %d %s clusters %d commitments %d passages %d questions %d",
			d.Number, d.Date.Format(time.DateOnly), clusters, paragraphs, len(d.Passages), len(d.Questions)))
	}
	lines = append(lines, fmt.Sprintf("intro %d footnotes %d remarks %d closing %d", len(n.Intro), len(n.Footnotes), len(n.Remarks), len(n.Closing)))
	for i := range reading.References {
		if line := referenceLine(&reading.References[i]); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func referenceLine(f *format.Found) string {
	prefix, key, _ := strings.Cut(f.Target, ":")
	line := f.Place + " " + key
	switch {
	case f.Target == "" && f.Title != "":
		words := strings.Fields(f.Title)
		return line + "? " + f.Body + " " + strings.Join(words[:min(3, len(words))], " ")
	case f.Target == "":
		return strings.TrimSpace(line + "? " + strings.Join(f.Candidates, " "))
	case prefix != "resolution" && prefix != "document" && prefix != "article":
		return ""
	}
	for _, p := range f.Pinpoints {
		switch {
		case p.Unit == "annex":
			line += " annex"
		case p.From == p.To:
			line += " " + p.From
		default:
			line += " " + p.From + "-" + p.To
		}
	}
	return line
}

func TestSamples(t *testing.T) {
	l := curatedLexicon(t)
	for path, want := range samples(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			_, n, reading := readSample(t, path, l)
			got, texts := map[string]int{}, contents(reading)
			for _, line := range summary(n, reading) {
				got[line]++
			}
			var lines []string
			for _, line := range strings.Split(strings.TrimSpace(want), "\n") {
				optional, isOptional := strings.CutPrefix(line, "~")
				about, isText := strings.CutPrefix(line, "text ")
				place, text, _ := strings.Cut(about, " ")
				switch {
				case isText && texts[place] != text:
					t.Errorf("%s:\n got %q\nwant %q", place, texts[place], text)
				case isOptional:
					delete(got, optional)
				case !isText:
					lines = append(lines, line)
				}
			}
			compareLines(t, got, lines)
			checkEvidence(t, &reading.Batch)
		})
	}
}

func compareLines(t *testing.T, got map[string]int, want []string) {
	t.Helper()
	missing := map[string]int{}
	for _, w := range want {
		missing[w]++
	}
	for line, n := range got {
		missing[line] -= n
	}
	for _, line := range slices.Sorted(maps.Keys(missing)) {
		if n := missing[line]; n != 0 {
			t.Errorf("%+d of %q", -n, line)
		}
	}
}

// A note reads the same with other line ends and spaces, and behind a byte order mark.
func TestSamplesInOtherBytes(t *testing.T) {
	l := curatedLexicon(t)
	for path := range samples(t) {
		text, n, reading := readSample(t, path, l)
		want := strings.Join(summary(n, reading), "\n")
		for name, other := range map[string]string{
			"CRLF": strings.ReplaceAll(text, "\n", "\r\n"), "CR": strings.ReplaceAll(text, "\n", "\r"), "byte order mark": "\ufeff" + text,
			"no-break spaces": strings.ReplaceAll(text, "resolution ", "resolution\u00a0"),
		} {
			again, read := parseSample(t, other, l)
			if got := strings.Join(summary(again, read), "\n"); got != want {
				t.Errorf("%s with %s:\n%s\nwant:\n%s", path, name, got, want)
			}
		}
	}
}

var longWord = regexp.MustCompile(`\pL{4,}`)

// No word of a note is lost, and none stands twice: all that is not in a heading is in exactly one paragraph.
func TestSamplesKeepEveryWord(t *testing.T) {
	l := curatedLexicon(t)
	for path := range samples(t) {
		text, n, reading := readSample(t, path, l)
		kept := strings.Builder{}
		for _, content := range contents(reading) {
			kept.WriteString(content + "\n")
		}
		_, rest, _ := cutTitle(clean(text))
		got, printed := count4(kept.String()), count4(plain(rest).Text)
		for word, times := range got {
			if times > printed[word] && !joined(word, text) {
				t.Errorf("%s: %q stands %d times, not %d", path, word, times, printed[word])
			}
		}
		for word, times := range printed {
			if got[word] == 0 && times > 0 && !inHeading(word, n) && !isHalf(word, text) {
				t.Errorf("%s: %q is lost", path, word)
			}
		}
	}
}

func count4(s string) map[string]int {
	counts := map[string]int{}
	for _, word := range longWord.FindAllString(s, -1) {
		counts[strings.ToLower(word)]++
	}
	return counts
}

// joined reports whether a word is one that the end of a line or page breaks.
func joined(word, text string) bool {
	for i := 1; i < len(word); i++ {
		if strings.Contains(strings.ToLower(text), word[:i]+"-\n") {
			return true
		}
	}
	return false
}

// isHalf reports whether a word is a half of such a word.
func isHalf(word, text string) bool {
	return regexp.MustCompile(`(?i)` + word + `-\n|-\s+` + word).MatchString(text)
}

func inHeading(word string, n *Note) bool {
	headings := "thematic session discussion questions background note introduction information guiding member states endeavoured undertook following " +
		"actions take pillar promote kyoto declaration continued notes page international cooperation monday thursday committed themselves under what follows through " + n.Title
	for _, d := range n.Days {
		headings += " " + d.Title + " " + d.Date.Format("January Monday")
		for _, c := range d.Clusters {
			headings += " " + c.Title
		}
	}
	return strings.Contains(strings.ToLower(headings), word)
}
