package note

import (
	"regexp"
	"strings"

	"mandategraph/graph"
)

var (
	titleWords = regexp.MustCompile(`(?i)\bbackground\s+(?:note|paper)\b`)
	titleLine  = regexp.MustCompile(`(?im)^[^\n.]{0,80}\bbackground\s+(?:note|paper)\b`)
	pillarName = regexp.MustCompile(`(?i)\bpillar\s+([IVX]+)\b\s*:?\s*`)
	doubled    = regexp.MustCompile(`["“„]\s*(.+?)\s*["”]`)
	single     = regexp.MustCompile(`(?:^|\s)['‘]\s*(.+)\s*['’](?:\s|$)`)
	cityLine   = regexp.MustCompile(`^(?:Vienna|New York|Geneva|Nairobi|Bangkok|Doha|Kyoto),\s*`)
)

// Detect reports whether a file begins like a background note: with a title that says so, and a date.
func Detect(head []byte) bool {
	title, _, _ := cutTitle(clean(strings.ToValidUTF8(string(head), "")))
	return isTitle(title)
}

// isTitle reports whether a text says that it is a background note, and of which day.
func isTitle(text string) bool {
	text = strings.ReplaceAll(text, "*", " ")
	return titleLine.MatchString(text) && oneDate.MatchString(text)
}

// clean gives line ends and spaces one form.
func clean(text string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u00a0", " ", "\u202f", " ", "\ufeff", "").Replace(text)
}

const titleEdges = " ,:;_–—-" // what parts the lines of a title

const longestTitle = 2000 // bytes

// cutTitle parts the lines of the title from the rest: it goes up to the first heading of a section; without one, up to the paragraph with
// which all that a title has to say is said. lines is the number of the rest's first line.
func cutTitle(text string) (head, rest string, lines int) {
	end, at := 0, 0
	for _, line := range strings.SplitAfter(text[:min(len(text), longestTitle)], "\n") {
		printed := strings.TrimSpace(strings.Trim(strings.TrimSpace(line), "*#"))
		if sectionOf(printed) != noSection {
			end = at
			break
		}
		at += len(line)
		if end == 0 && printed == "" && isTitle(text[:at]) {
			end = at
		}
	}
	if end == 0 {
		end = at
	}
	return text[:end], text[end:], 1 + strings.Count(text[:end], "\n")
}

func parseTitle(head string) (*Note, error) {
	lines := strings.FieldsFunc(strings.NewReplacer("*", " ", "#", " ").Replace(head), func(r rune) bool { return r == '\n' || r == '\f' })
	joined := strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
	n := &Note{Starred: strings.Contains(strings.ReplaceAll(head, "**", ""), "*")}
	switch {
	case !titleWords.MatchString(joined):
		return nil, graph.Errorf(graph.Invalid, "line 1: the title names no background note")
	case !oneDate.MatchString(joined):
		return nil, graph.Errorf(graph.Invalid, "line 1: it is no background note: there is no date in the title")
	}
	var err error
	if n.First, n.Last, err = parseDates(joined); err != nil {
		return nil, graph.Errorf(graph.Invalid, "line 1: %w", err)
	}
	if m := pillarName.FindStringSubmatch(joined); m != nil {
		n.Pillar = strings.ToUpper(m[1])
	}
	if n.Title = titleIn(joined, lines); n.Title == "" && n.Pillar == "" {
		return nil, graph.Errorf(graph.Invalid, "line 1: the title names neither a pillar nor what is discussed")
	}
	return n, nil
}

// titleIn returns the words in quotation marks; else what stands behind the pillar; else what stands behind "Background note" on lines of its own.
func titleIn(joined string, lines []string) string {
	for _, quoted := range []*regexp.Regexp{doubled, single} {
		if m := quoted.FindStringSubmatch(joined); m != nil {
			return m[1]
		}
	}
	behind := titleWords.FindStringIndex(joined)[1]
	if at := pillarName.FindStringIndex(joined); at != nil {
		behind = at[1]
	}
	rest := joined[behind:]
	var kept []string
	for _, line := range lines {
		line = cityLine.ReplaceAllString(strings.Join(strings.Fields(line), " "), "")
		line = strings.Trim(oneDate.ReplaceAllString(dateRange.ReplaceAllString(line, ""), ""), titleEdges)
		if i := pillarName.FindStringIndex(line); i != nil {
			line = strings.Trim(line[i[1]:], titleEdges)
		}
		if line != "" && !cityLine.MatchString(line+",") && strings.Contains(rest, line) && !titleWords.MatchString(line) {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, " ")
}
