package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/format"
	"mandategraph/loaders/lexicon"
	"mandategraph/loaders/pdf"
)

// readPDF reads a document in PDF.
func readPDF(data []byte, l *lexicon.Lexicon) (*format.Reading, error) {
	return pdf.Format{}.Read(context.Background(), bytes.NewReader(data), format.Env{Lexicon: l})
}

// cited is what the places of a reading name by number or symbol.
func cited(b *graph.Batch) map[string]bool {
	all := map[string]bool{}
	for i := range b.Edges {
		e := &b.Edges[i]
		if e.Type == graph.EdgeCites && (strings.HasPrefix(e.To, "resolution:") || strings.HasPrefix(e.To, "document:")) {
			all[e.Evidence.Place+"\t"+e.To] = true
		}
	}
	return all
}

// byHand compares what the PDFs of the corpus cite with a table that was made by reading them.
func byHand(r *report, root string, l *lexicon.Lexicon, rows []row) error {
	var resolutions, documents, got figure
	for key, listed := range byDocument(rows) {
		path := filepath.Join(root, "pdf", strings.ReplaceAll(key, "/", "_")+"-EN.pdf")
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		reading, err := readPDF(data, l)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		found, expected := cited(&reading.Batch), map[string]bool{}
		for _, one := range listed {
			place := one["place"] + "\t" + one["target"]
			expected[place] = true
			f := &resolutions
			if strings.HasPrefix(one["target"], "document:") {
				f = &documents
			}
			f.count(found[place])
			if !found[place] {
				r.showPDF(string(missed), key, place)
			}
		}
		for place := range found {
			got.count(expected[place])
			if !expected[place] {
				r.showPDF(invented, key, place)
			}
		}
	}
	resolutions.name, documents.name, got.name = "pdf/by hand/resolutions", "pdf/by hand/documents", "pdf/by hand/right"
	all := figure{"pdf/by hand/all", resolutions.part + documents.part, resolutions.whole + documents.whole}
	r.header("PDF of the corpus", "cited: found", "resolutions", "documents")
	r.row("by hand", all, resolutions, documents)
	r.row("of what was found, right", got)
	return nil
}

func (f *figure) count(ok bool) {
	f.whole++
	if ok {
		f.part++
	}
}

// showPDF prints a case of PDF where it is asked for.
func (r *report) showPDF(verdict, key, what string) {
	if r.list == "all" || strings.Contains(r.list, verdict) {
		r.printf("%s\t%s\t%s\n", verdict, key, what)
	}
}
