package graph

import (
	"context"
	"errors"
	"fmt"
	"io"
	"testing"
)

func TestCodeOf(t *testing.T) {
	for name, tt := range map[string]struct {
		err  error
		want Code
	}{
		"of its own":        {Errorf(NotFound, "no %s", "node"), NotFound},
		"wrapped":           {fmt.Errorf("reading: %w", Errorf(Limit, "too much")), Limit},
		"the first counts":  {Errorf(Unavailable, "again: %w", Errorf(Invalid, "wrong")), Unavailable},
		"joined":            {errors.Join(io.EOF, Errorf(Invalid, "wrong")), Invalid},
		"a stranger":        {io.EOF, Internal},
		"a stranger within": {Errorf(Unavailable, "closed: %w", io.EOF), Unavailable},
	} {
		if got := CodeOf(tt.err); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}

func TestErrorKeepsItsCause(t *testing.T) {
	err := Errorf(Unavailable, "the file is closed: %w", io.EOF)
	if !errors.Is(err, io.EOF) || err.Error() != "the file is closed: EOF" {
		t.Errorf("got %v", err)
	}
}

func TestFailedHidesItsCause(t *testing.T) {
	err := Failed(Unavailable, io.EOF, "%s is closed", "the file")
	if CodeOf(err) != Unavailable || !errors.Is(err, io.EOF) || err.Error() != "the file is closed" {
		t.Errorf("got %v", err)
	}
}

func TestGivenUp(t *testing.T) {
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	late, cancel := context.WithTimeout(t.Context(), 0)
	defer cancel()
	for _, tt := range []struct {
		name  string
		ctx   context.Context
		code  Code
		cause error
	}{
		{"canceled", canceled, Unavailable, context.Canceled},
		{"too late", late, Limit, context.DeadlineExceeded},
	} {
		if err := GivenUp(tt.ctx); CodeOf(err) != tt.code || !errors.Is(err, tt.cause) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
	if err := GivenUp(t.Context()); err != nil {
		t.Errorf("going on: %v", err)
	}
}
