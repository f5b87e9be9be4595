package main

import (
	"errors"
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
)

// faults collects what is wrong, so that one run shows all of it.
type faults []error

func (f *faults) add(at *ast.Position, format string, args ...any) {
	message := fmt.Sprintf(format, args...)
	*f = append(*f, fmt.Errorf("%s:%d: %s", at.Src.Name, at.Line, message))
}

func (f faults) err() error { return errors.Join(f...) }
