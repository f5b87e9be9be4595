package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/agnivade/levenshtein"

	"mandategraph/graph"
	"mandategraph/loaders/akn"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/pdf/pdftest"
)

// everyNth of the resolutions on crime is printed: reading a print takes seconds of processor time.
const everyNth = 6

// agreement is how far the reading of a print agrees with that of the XML.
type agreement struct {
	characters, found, right, cited, rightly figure
	cases                                    []string
}

// prints measures PDF against XML: resolutions are read from their XML, printed in the layout of the documents system, and read again.
func prints(r *report, root string, l *lexicon.Lexicon) error {
	paths, err := filepath.Glob(filepath.Join(root, "akn", "crime", "*", "*", "*.xml"))
	if err != nil {
		return err
	}
	slices.Sort(paths)
	var all agreement
	var faults []error
	skipped, number := 0, 0
	var lock sync.Mutex
	var workers sync.WaitGroup
	next := make(chan string)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for path := range next {
				a, ok, err := compare(path, l)
				lock.Lock()
				switch {
				case err != nil:
					faults = append(faults, fmt.Errorf("%s: %w", path, err))
				case !ok:
					skipped++
				default:
					number++
					all.add(a)
				}
				lock.Unlock()
			}
		})
	}
	for i := 0; i < len(paths); i += everyNth {
		next <- paths[i]
	}
	close(next)
	workers.Wait()
	if len(faults) > 0 {
		return faults[0]
	}
	if number == 0 {
		return fmt.Errorf("nothing to print below %s", root)
	}
	all.report(r, number, skipped)
	return nil
}

func (a *agreement) report(r *report, number, skipped int) {
	slices.Sort(a.cases)
	for _, c := range a.cases {
		verdict, rest, _ := strings.Cut(c, "\t")
		key, what, _ := strings.Cut(rest, "\t")
		r.showPDF(verdict, key, what)
	}
	a.characters.name, a.found.name, a.right.name = "pdf/printed/characters", "pdf/printed/paragraphs/found", "pdf/printed/paragraphs/right"
	a.cited.name, a.rightly.name = "pdf/printed/cited/found", "pdf/printed/cited/right"
	r.header(fmt.Sprintf("PDF against XML, %d prints", number), "of the XML: found", "of the PDF: in the XML")
	r.row("characters", a.characters)
	r.row("paragraphs in their places", a.found, a.right)
	r.row("citations in their places", a.cited, a.rightly)
	r.printf("not printed, because they hold drafts or tables: %d\n", skipped)
}

func (a *agreement) add(b agreement) {
	for _, pair := range [][2]*figure{{&a.characters, &b.characters}, {&a.found, &b.found}, {&a.right, &b.right}, {&a.cited, &b.cited}, {&a.rightly, &b.rightly}} {
		pair[0].part, pair[0].whole = pair[0].part+pair[1].part, pair[0].whole+pair[1].whole
	}
	a.cases = append(a.cases, b.cases...)
}

// compare reads a file, prints it, and compares what is read of the print; false for what is not printed.
func compare(path string, l *lexicon.Lexicon) (a agreement, ok bool, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return a, false, err
	}
	xml, err := akn.Format{}.Read(context.Background(), bytes.NewReader(withoutLinks(data)), format.Env{Name: filepath.Base(path), Lexicon: l})
	if err != nil {
		return a, false, err
	}
	document, ok := printOf(&xml.Batch)
	if !ok {
		return a, false, nil
	}
	printed, err := pdftest.Print(document)
	if err != nil {
		return a, false, err
	}
	read, err := readPDF(printed, l)
	if err != nil {
		return a, false, err
	}
	a.take(document.Right[0], &xml.Batch, &read.Batch)
	return a, true, nil
}

func (a *agreement) take(key string, xml, read *graph.Batch) {
	want, got := wordings(xml), wordings(read)
	for place, text := range want {
		n := len([]rune(text))
		wrong := n
		if other, ok := got[place]; ok {
			wrong = min(n, levenshtein.ComputeDistance(text, other))
		}
		a.characters.part, a.characters.whole = a.characters.part+n-wrong, a.characters.whole+n
		a.found.count(wrong == 0)
		if wrong > 0 {
			a.cases = append(a.cases, fmt.Sprintf("%s\t%s\t%s\t%d of %d characters", missed, key, place, wrong, n))
		}
	}
	for place, text := range got {
		a.right.count(want[place] == text)
	}
	expected, found := cited(xml), cited(read)
	for place := range expected {
		a.cited.count(found[place])
		if !found[place] {
			a.cases = append(a.cases, fmt.Sprintf("%s\t%s\t%s", missed, key, place))
		}
	}
	for place := range found {
		a.rightly.count(expected[place])
	}
}

var spaces = regexp.MustCompile(`\s+`)

// wordings are the texts of paragraphs by their places; titles are printed, but broken by their layout.
func wordings(b *graph.Batch) map[string]string {
	all := map[string]string{}
	for i := range b.Nodes {
		if n := &b.Nodes[i]; n.Type == graph.TypeText {
			all[n.Props.Text(graph.PropPlace)] = spaces.ReplaceAllString(n.Props.Text(graph.PropContent), " ")
		}
	}
	return all
}
