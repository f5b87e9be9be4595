package walk

import (
	"slices"
	"strings"
	"time"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// partSteps is how many wholes a part can stand in, one in the other: a paragraph in a paragraph in a resolution.
const partSteps = 3

// mostValues bounds the lists of a filter.
const mostValues = 50

func (f *Filter) check() error {
	for name, day := range map[string]string{"since": f.Since, "until": f.Until, "asOf": f.AsOf} {
		if day != "" && !isDay(day) {
			return graph.Errorf(graph.Invalid, "%s is %q; write a day as in 2021-03-07", name, day)
		}
	}
	for name, list := range map[string][]string{"lemmas": f.Lemmas, "forces": f.Forces, "bodies": f.Bodies} {
		if len(list) > mostValues {
			return graph.Errorf(graph.Limit, "%s has %d values; at most %d are allowed", name, len(list), mostValues)
		}
	}
	for _, force := range f.Forces {
		if !slices.Contains(forces, force) {
			return graph.Errorf(graph.Invalid, "there is no force %q; forces are %s", force, strings.Join(forces, ", "))
		}
	}
	if f.Confidence < 0 || f.Confidence > 1 {
		return graph.Errorf(graph.Invalid, "the least confidence is %v; it is from 0 to 1", f.Confidence)
	}
	return nil
}

// forces are what a paragraph can do.
var forces = func() []string {
	for _, p := range graph.Nodes[graph.TypeProvision].Props {
		if p.Prop == graph.PropForce {
			return p.Enum
		}
	}
	return nil
}()

// edge is the condition on edges; nil where there is none.
func (f *Filter) edge() plan.Cond {
	var all plan.And
	if f.Confidence > 0 {
		all = append(all, plan.Compare{Prop: graph.PropConfidence, Op: plan.MoreEq, Value: f.Confidence})
	}
	if len(f.Lemmas) > 0 {
		all = append(all, oneOf(graph.PropLemma, f.Lemmas))
	}
	return joined(all)
}

// far is the condition on the nodes that hops lead to; nil where there is none. Forward these are what speaks.
func (f *Filter) far(forward bool) plan.Cond {
	var all plan.And
	if f.Since != "" {
		all = append(all, dated(plan.MoreEq, f.Since))
	}
	if f.Until != "" {
		all = append(all, dated(plan.LessEq, f.Until))
	}
	if f.AsOf != "" {
		all = append(all, plan.Not{Cond: dated(plan.More, f.AsOf)})
	}
	if len(f.Bodies) > 0 {
		by := plan.Along{Kind: graph.EdgeAdoptedBy, Dir: graph.Out, Node: oneOf(graph.PropID, f.Bodies)}
		all = append(all, partOf(by))
	}
	if forward && len(f.Forces) > 0 {
		all = append(all, oneOf(graph.PropForce, f.Forces))
	}
	return joined(all)
}

// dated compares the date of a node; what has none has that of its whole.
func dated(op plan.Op, day string) plan.Cond {
	date := plan.Compare{Prop: graph.PropDateStart, Op: op, Value: day}
	return plan.Or{date, plan.And{plan.IsNull{Prop: graph.PropDateStart}, partOf(date)}}
}

// partOf holds where it holds of the node or of a whole that it is a part of.
func partOf(c plan.Cond) plan.Cond {
	return plan.Within{Kind: graph.EdgeContains, Dir: graph.In, Steps: partSteps, Node: c}
}

// aboutText holds of what is about one of the topics, itself or, where it is known without its text, by its whole.
func aboutText(topics []string) plan.Cond { return about(topics, nil) }

// aboutPart is the same of the paragraphs that a whole is followed through. Librarians file a long text under all that it touches, which
// says little of each of its paragraphs, so of the whole only what its title names counts.
func aboutPart(topics []string) plan.Cond {
	return about(topics, plan.Not{Cond: plan.Compare{Prop: graph.PropBasis, Op: plan.Eq, Value: "LIBRARIAN"}})
}

func about(topics []string, ofWhole plan.Cond) plan.Cond {
	itself := plan.Along{Kind: graph.EdgeAbout, Dir: graph.Out, Node: oneOf(graph.PropID, topics)}
	whole := itself
	whole.Edge = ofWhole
	unread := plan.Not{Cond: plan.Compare{Prop: graph.PropKnown, Op: plan.Eq, Value: string(graph.Loaded)}}
	return plan.Or{itself, plan.And{unread, partOf(whole)}}
}

func oneOf(p graph.Prop, values []string) plan.Cond {
	in := plan.In{Prop: p}
	for _, v := range values {
		in.Values = append(in.Values, v)
	}
	return in
}

// joined is all of the conditions; nil where there are none.
func joined(all plan.And) plan.Cond {
	switch len(all) {
	case 0:
		return nil
	case 1:
		return all[0]
	}
	return all
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
