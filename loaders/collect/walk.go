package collect

import (
	"context"
	"fmt"
	"io"
)

// Member is a file in an archive.
type Member struct {
	Name  string // with its folders, as the archive has it
	Index int    // its place in the archive, from 0; what is left out has places too
	Size  int64  // as the archive has it, which may be a lie; -1 where it does not say
}

// Visit is given each member. It reads as much of r as it wants; an error of r it may report as its own or leave to Walk, which
// reports an archive that breaks. An error that it returns ends the walk.
type Visit func(m Member, r io.Reader) error

// Walk visits the members of the archive that c is, in their order. What is refused or broken is given to refuse with its reason, and
// the rest is still visited where that can be. Links, devices and names that lead elsewhere are refused; hidden files are passed over.
// Errors: that of visit, that of ctx.
func Walk(ctx context.Context, c *Content, name string, limits Limits, visit Visit, refuse func(Fault)) (err error) {
	w := &walk{ctx: ctx, limits: limits.Sound(), visit: visit, refuse: refuse, next: -1}
	defer func() {
		if fault := recover(); fault != nil && !w.visiting { // in a reader of archives: no archive may end the program
			w.broken("", fmt.Errorf("it cannot be unpacked: %v", fault))
		} else if fault != nil {
			panic(fault)
		}
	}()
	head, err := c.Head(HeadSize)
	if err != nil {
		w.broken("", err)
		return nil
	}
	switch kind := Detect(head); kind {
	case Zip:
		return w.zip(c)
	case Tar:
		return w.plainTar(c)
	case None:
		w.broken("", fmt.Errorf("it is no archive"))
		return nil
	default:
		return w.packed(c, kind, name)
	}
}

// walk is one call of Walk.
type walk struct {
	ctx      context.Context
	limits   Limits
	visit    Visit
	refuse   func(Fault)
	next     int // the index of the member that is looked at
	last     string
	visiting bool // a panic is the visitor's
}

// step counts a member, and reports whether one more is allowed.
func (w *walk) step(name string) bool {
	w.next++
	if w.next >= w.limits.Members {
		w.broken("", fmt.Errorf("it has more than %d members; --max-members allows more", w.limits.Members))
		return false
	}
	w.last = name
	return true
}

// sound reports whether a member may be visited, and refuses it otherwise; why is what is wrong with it but for its name.
func (w *walk) sound(name, why string) bool {
	if reason := unsafe(name); reason != "" {
		why = reason
	} else if hiddenWithin(name) {
		return false
	}
	if why != "" {
		w.refuse(Fault{Path: name, Reason: why})
	}
	return why == ""
}

func (w *walk) give(m Member, r io.Reader) error {
	w.visiting = true
	err := w.visit(m, r)
	w.visiting = false
	return err
}

// broken reports an archive of which the rest cannot be read.
func (w *walk) broken(at string, err error) {
	switch {
	case w.last != "" && at != "":
		at += ", after " + w.last
	case w.last != "":
		at = "after " + w.last
	}
	w.refuse(Fault{Position: at, Reason: err.Error()})
}
