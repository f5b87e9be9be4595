package loaders

import (
	"context"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// What is of no known format is passed over in a folder, unless it was meant to be read.
func TestUnknown(t *testing.T) {
	comment := "<!-- " + strings.Repeat("gull ", format.HeadSize) + "-->"
	for name, c := range map[string]struct {
		head, want string
		fault      bool
	}{
		"nothing":               {"", "it is empty", true},
		"zeros":                 {"\x00\x00", "zero bytes", true},
		"UTF-16":                {"\xff\xfe2\x00", "UTF-16", true},
		"UTF-16, other order":   {"\xfe\xff\x002", "UTF-16", true},
		"UTF-16 without a mark": {"<\x00?\x00x\x00", "UTF-16", true},
		"the other without one": {"\x00<\x00?\x00x", "UTF-16", true},
		"UTF-32":                {"\xff\xfe\x00\x002\x00\x00\x00", "UTF-32", true},
		"UTF-32 without a mark": {"\x00\x00\x00<", "UTF-32", true},
		"bzip2":                 {"BZh91AY", "bzip2", true},
		"half a mark of xz":     {"\xfd7z", "ends too early", true},
		"half a mark of zip":    {"PK", "ends too early", true},
		"half a declaration":    {"<?xm", "breaks off", true},
		"only a declaration":    {`<?xml version="1.0" encoding="gb18030"?>`, "breaks off", true},
		"half a root":           {"\ufeff\n<akomaN", "breaks off", true},
		"half a comment":        {"<!-- gull", "breaks off", true},
		"a long comment":        {comment[:format.HeadSize], "within its first 4 KiB", true},
		"bad XML":               {"<?xml version='1.0'?>\n<1/>", "line 2", true},
		"other XML":             {"<?xml version='1.0'?><!DOCTYPE nest><nest>", "no format", false},
		"other XML at once":     {"<nest>gull", "no format", false},
		"no XML":                {"<<< gull", "no format", false},
		"a letter":              {"<", "no format", false},
		"a table":               {"id;name\n1;gull\n", "no format", false},
	} {
		reason, fault := unknown([]byte(c.head))
		if fault != c.fault || !strings.Contains(reason, c.want) {
			t.Errorf("%s: %q, %v; want %q", name, reason, fault, c.want)
		}
	}
}

// Who waits for standard input can stop, though nobody writes to it.
func TestStopWaiting(t *testing.T) {
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	defer in.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	done := make(chan error, 1)
	go func() {
		_, err := Load(ctx, nil, []string{"-"}, Options{Stdin: io.Reader(in)})
		done <- err
	}()
	select {
	case err := <-done:
		if graph.CodeOf(err) != graph.Unavailable || !strings.Contains(err.Error(), "nothing written") {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Error("it still waits")
	}
}
