package main

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed testdata/*.tsv
var tables embed.FS

// row is a line of a table by the names of its columns.
type row map[string]string

// table returns the rows of one of the tables that were made by reading; none where it is not there, which the report says.
func (r *report) table(name string) []row {
	data, err := fs.ReadFile(tables, "testdata/"+name)
	if err != nil {
		r.missing = append(r.missing, "eval/testdata/"+name)
	}
	return rowsOf(string(data))
}

// rowsOf reads a table whose first line names its columns; lines that begin with # are remarks.
func rowsOf(table string) (rows []row) {
	var columns []string
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\r\n")
		cells := strings.Split(line, "\t")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case columns == nil:
			columns = cells
		default:
			one := row{}
			for i, c := range columns[:min(len(columns), len(cells))] {
				one[c] = strings.TrimSpace(cells[i])
			}
			rows = append(rows, one)
		}
	}
	return rows
}

// byDocument puts the rows of a table under their documents.
func byDocument(rows []row) map[string][]row {
	of := map[string][]row{}
	for _, one := range rows {
		of[one["document"]] = append(of[one["document"]], one)
	}
	return of
}

// documentsOf returns the documents that are named in tables.
func documentsOf(tables ...[]row) map[string]bool {
	named := map[string]bool{}
	for _, rows := range tables {
		for _, one := range rows {
			named[one["document"]] = true
		}
	}
	return named
}
