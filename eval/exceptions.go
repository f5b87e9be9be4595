package main

import (
	_ "embed"
	"strings"
)

//go:embed testdata/exceptions.tsv
var exceptionsTable string

// exceptions are judgements, each made by reading, of numbers at which the link is wrong or at which no link stands.
type exceptions struct {
	symbols map[[3]string]string // by document, place and print: the symbol, "" where it cites nothing that is measured
	used    map[[3]string]bool
}

func readExceptions(table string) *exceptions {
	x := &exceptions{symbols: map[[3]string]string{}, used: map[[3]string]bool{}}
	for _, row := range rowsOf(table) {
		x.symbols[[3]string{row["document"], row["place"], row["printed"]}] = row["symbol"]
	}
	return x
}

// of returns the symbol that is printed at a place, if that has been judged.
func (x *exceptions) of(d *document, place, printed string) (string, bool) {
	key := [3]string{d.key, place, printed}
	symbol, ok := x.symbols[key]
	if ok {
		x.used[key] = true
	}
	return symbol, ok
}

// rowsOf reads a table whose first line names its columns.
func rowsOf(table string) (rows []map[string]string) {
	lines := strings.Split(strings.TrimRight(table, "\n"), "\n")
	columns := strings.Split(lines[0], "\t")
	for _, line := range lines[1:] {
		if line == "" {
			continue
		}
		cells, row := strings.Split(line, "\t"), map[string]string{}
		for i, c := range columns {
			if i < len(cells) {
				row[c] = cells[i]
			}
		}
		rows = append(rows, row)
	}
	return rows
}
