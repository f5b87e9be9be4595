package main

import (
	"bufio"
	"errors"
	"os"

	"mandategraph/graph"
	"mandategraph/loaders"
)

// checkQuarantine refuses, before anything is read, a file that cannot be written, or that holds what is no list of this kind: one word too
// few on the command line, and a document would stand in its place.
func (l *loading) checkQuarantine() error {
	if l.quarantine == "" {
		return nil
	}
	info, err := os.Stat(l.quarantine)
	if err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return nil // a terminal or a pipe
	}
	f, err := os.OpenFile(l.quarantine, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return graph.Errorf(graph.Invalid, "--quarantine: %w", err)
	}
	defer f.Close()
	first := make([]byte, 1)
	if n, _ := f.Read(first); n == 1 && first[0] != '{' {
		return graph.Errorf(graph.Invalid, "--quarantine: %s is no list of what could not be read, and would be lost; name another file", l.quarantine)
	}
	return nil
}

// writeQuarantine writes what should have been read and was not, a JSON object a line; an empty file where all was read.
func (l *loading) writeQuarantine(report *loaders.Report) error {
	if l.quarantine == "" {
		return nil
	}
	f, err := os.Create(l.quarantine)
	if err != nil {
		return graph.Errorf(graph.Invalid, "--quarantine: %w", err)
	}
	out := bufio.NewWriter(f)
	for _, s := range report.Quarantine() {
		err = errors.Join(err, writeLine(out, s))
	}
	if err := errors.Join(err, out.Flush(), f.Close()); err != nil {
		return graph.Errorf(graph.Unavailable, "--quarantine: %w", err)
	}
	return nil
}
