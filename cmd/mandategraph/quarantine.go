package main

import (
	"bufio"
	"errors"
	"os"

	"mandategraph/graph"
	"mandategraph/loaders"
)

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
