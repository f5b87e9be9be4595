package page

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	rule       = regexp.MustCompile(`^[_\-=~*·.\s]{3,}$`)
	jobNumber  = regexp.MustCompile(`^(?:\d{1,3}/\d{1,3}\s+)?(?:[A-Z]+\.)?\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{6})*(?:\s+\d{1,3}/\d{1,3})?$|^\*\d{7}\*$`)
	jobDay     = regexp.MustCompile(`^\d{6}(?:\s+\d{6})?$`)
	pageCount  = regexp.MustCompile(`^(?i:page\s+)?(\d{1,4})(?:\s*(?:/|of)\s*(\d{1,4}))$`)
	pageAlone  = regexp.MustCompile(`^(?:(?i:page)\s+|[-–—]\s*)?(\d{1,4})(?:\s*[-–—])?$`)
	pageNamed  = regexp.MustCompile(`^(?i:page)\s+\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?$`)
	leaders    = regexp.MustCompile(`(?:\s*(?:\. ?){4,}|\s*…{2,})\s*(?:\d{1,4}|[ivxlc]{1,6})$`)
	symbolLine = regexp.MustCompile(`^[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.-]*){2,6}(?: ?\(\d{4}\))?\*?$`)
)

// IsFurniture reports whether a line at the edge of a page is nothing but the number of the page or of the print job.
func IsFurniture(line string) bool {
	return jobNumber.MatchString(line) || pageCount.MatchString(line) || pageAlone.MatchString(line)
}

// dropFurniture marks what pages print around the text, where it is certain: lines without letters and figures, numbers of print jobs,
// numbers of pages (beside the end of a page, or going up through the text), and the symbol over each page but the first.
func dropFurniture(lines []line) {
	seen := map[string]bool{}
	var numbers, counts []int
	for i := range lines {
		l := &lines[i]
		switch {
		case l.text == "":
		case leaders.MatchString(l.text):
			l.text, l.entry = strings.TrimSpace(leaders.ReplaceAllString(l.text, "")), true
		case footRule.MatchString(l.text):
		case rule.MatchString(l.text), jobNumber.MatchString(l.text), pageNamed.MatchString(l.text):
			l.gone = true
		case jobDay.MatchString(l.text):
			l.gone = nearJob(lines, i)
		case pageCount.MatchString(l.text):
			counts = append(counts, i)
		case pageAlone.MatchString(l.text):
			numbers = append(numbers, i)
		case symbolLine.MatchString(l.text):
			l.gone = seen[l.text]
			seen[l.text] = true
		}
	}
	dropPages(lines, counts, pageCount, 2)
	dropPages(lines, numbers, pageAlone, 3)
}

// nearJob reports whether the number of a print job stands close to a line.
func nearJob(lines []line, i int) bool {
	const near = 6
	for j := max(0, i-near); j < min(len(lines), i+near+1); j++ {
		if jobNumber.MatchString(lines[j].text) {
			return true
		}
	}
	return false
}

// dropPages drops the numbers of pages: those that stand at the end of a page, and all where they go up one by one to the same last one
// and are as many as it takes to be no chance.
func dropPages(lines []line, at []int, shape *regexp.Regexp, enough int) {
	rising := len(at) >= enough
	var last, most string
	for n, i := range at {
		m := shape.FindStringSubmatch(lines[i].text)
		if n > 0 && !follows(last, m[1]) || n > 0 && m[len(m)-1] != most && len(m) > 2 {
			rising = false
		}
		last, most = m[1], m[len(m)-1]
		lines[i].gone = atPageEnd(lines, i)
	}
	for _, i := range at {
		lines[i].gone = lines[i].gone || rising
	}
}

// isFurniture reports whether a block is what pages print around the text, whatever stands beside it: a rule, the number
// of a print job, that of a page by that name.
func (b *Block) isFurniture() bool {
	return b.Number == "" && len(b.Notes) == 0 && (rule.MatchString(b.Text) || jobNumber.MatchString(b.Text) || pageNamed.MatchString(b.Text))
}

func follows(before, number string) bool {
	a, _ := strconv.Atoi(before)
	b, _ := strconv.Atoi(number)
	return b == a+1
}

// atPageEnd reports whether a line is the first or the last of a page.
func atPageEnd(lines []line, i int) bool {
	if lines[i].page {
		return true
	}
	for j := i + 1; j < len(lines); j++ {
		if lines[j].page {
			return true
		}
		if lines[j].text != "" {
			return false
		}
	}
	return false
}
