package note

import (
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// section is the part of the note that is being read.
type section uint8

const (
	noSection section = iota
	inIntro
	inDeclaration
	inBackground
	inQuestions
	inClosing
	inNotes // a heading over footnotes
)

var sectionNames = []struct {
	of   section
	name *regexp.Regexp
}{
	{inIntro, sectionName(`introduction`)},
	{inBackground, sectionName(`background(?: information| and context)?`)},
	{inQuestions, sectionName(`(?:(?:guiding|discussion|key|possible|proposed) )*questions(?: for .{3,40})?`)},
	{inNotes, sectionName(`(?:foot|end)?notes`)},
}

func sectionName(name string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:(?:[IVX]{1,4}|[A-Z]|\d{1,2})[.)] )?` + name + `(?: \(cont[^)]*\))?:?$`)
}

// sectionOf returns the section that a line heads, in any capitals, numbered or not; noSection where it heads none.
func sectionOf(line string) section {
	if first, _ := utf8.DecodeRuneInString(line); !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return noSection
	}
	for _, s := range sectionNames {
		if s.name.MatchString(line) {
			return s.of
		}
	}
	if inCapitals(line) && strings.Contains(line, "QUESTIONS") {
		return inQuestions
	}
	return noSection
}

const longestHeading = 200 // bytes

func inCapitals(text string) bool {
	return text == strings.ToUpper(text) && text != strings.ToLower(text) && len(text) < longestHeading
}

// session is what the heading of a thematic session says.
type session struct {
	number int // 0 where none is printed
	date   time.Time
	title  string
	fault  error // of its date
}

var (
	sessionName = regexp.MustCompile(`(?i)\b(?:thematic\s+)?(?:session|day|meeting)\s+(\d{1,2}|[IVX]{1,4})\b`)
	weekday     = regexp.MustCompile(`(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*`)
	continued   = regexp.MustCompile(`(?i)\s*\(cont[^)]*\)$`)
	onlyMarks   = regexp.MustCompile(`^[\s,:;*()\[\]–—−‐‑-]*$`)
	edgeMarks   = ` ,:;*–—−‐‑-|/`
)

// sessionIn reads "2 DECEMBER 2024 – THEMATIC SESSION 1: …", "Day 1 (5 December 2022): …" and the like: the name of a session or day with its
// number, and a date, in any order, before them nothing, behind them the title.
func sessionIn(text string) (session, bool) {
	if len(text) > 2*longestHeading || strings.HasSuffix(text, ".") {
		return session{}, false
	}
	if !strings.ContainsAny(text, "0123456789") { // most paragraphs; there can be no date
		return session{}, false
	}
	text = weekday.ReplaceAllString(continued.ReplaceAllString(text, ""), "")
	name, day := sessionName.FindStringSubmatchIndex(text), oneDate.FindStringIndex(text)
	if name == nil || day == nil || !onlyMarks.MatchString(text[:min(name[0], day[0])]) {
		return session{}, false
	}
	date, err := parseDay(text[day[0]:day[1]])
	if err != nil {
		return session{fault: err}, strings.Contains(strings.ToLower(text), "thematic session")
	}
	from, to := min(name[1], day[1]), max(name[0], day[0])
	s := session{number: sessionNumber(text[name[2]:name[3]]), date: date, title: text[max(name[1], day[1]):]}
	if s.title = strings.Trim(strings.TrimLeft(s.title, ")]"), edgeMarks); s.title == "" && from < to { // the date stands last
		s.title = strings.Trim(text[from:to], edgeMarks+"(")
	} else if from < to && !onlyMarks.MatchString(text[from:to]) {
		return session{}, false
	}
	return s, true
}

func sessionNumber(s string) int {
	if n := number(s); n > 0 {
		return n
	}
	return romanValue(strings.ToUpper(s))
}

var declaredIn = regexp.MustCompile(`(?i)\b(?:in|under|through|by|with|of)\s+the\s+(.{3,80}?declaration)\b`)

// isDeclared reports whether a line introduces the paragraphs of the declaration: "In the … Declaration, Member States …:".
func isDeclared(text string) bool {
	folded := strings.ToLower(text)
	return len(text) < 2*longestHeading && !strings.HasSuffix(text, ".") && strings.Contains(folded, "states") && strings.Contains(folded, "declaration") &&
		(strings.HasSuffix(text, ":") || inCapitals(text))
}

var (
	pageLine    = regexp.MustCompile(`(?i)^(?:(?:page|p\.)\s*)?[-–—]?\s*\d{1,3}\s*[-–—]?(?:\s*(?:/|of)\s*\d{1,3})?$`)
	runningHead = regexp.MustCompile(`(?i)^background (?:note|paper)\b[^.?]{0,150}$`)
)
