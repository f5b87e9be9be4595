package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// report collects the figures of all that is measured, and prints them.
type report struct {
	out     io.Writer
	figures []figure
	list    string // the verdict whose cases are printed; "all" for each that is not right; "" for none
	heldOut string // which of the held-out documents' cases: "true" also, "false" not, "only"
	verbose bool
	missing []string // tables that are not there
}

func (r *report) printf(format string, args ...any) { fmt.Fprintf(r.out, format, args...) }

// header begins a table of figures.
func (r *report) header(title string, columns ...string) {
	r.printf("\n%-28s", title)
	for _, c := range columns {
		r.printf("  %-28s", c)
	}
	r.printf("\n")
}

// row prints figures beside each other, and keeps those that have a name.
func (r *report) row(title string, figures ...figure) {
	r.printf("%-28s", title)
	for _, f := range figures {
		if f.name != "" {
			r.figures = append(r.figures, f)
		}
		r.printf("  %-28s", f.detail())
	}
	r.printf("\n")
}

// show prints the cases that are asked for; what stands in documents that are held out is hidden from who writes rules.
func (r *report) show(d *document, verdict string, fields ...string) {
	if r.list != "all" && !slices.Contains(strings.Split(r.list, ","), verdict) {
		return
	}
	if r.heldOut == "false" && d.heldOut || r.heldOut == "only" && !d.heldOut {
		return
	}
	r.printf("%s\t%s\t%s\n", verdict, d.key, strings.Join(fields, "\t"))
}
