package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
)

// printJSON writes a value for people and programs: indented, with no characters escaped for HTML.
func printJSON(w io.Writer, value any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(value); err != nil {
		return fmt.Errorf("writing the answer: %w", err)
	}
	return nil
}

// writeLine writes one record of JSON Lines, with no characters escaped for HTML: quotes are to be read.
func writeLine(w *bufio.Writer, record any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(record)
}
