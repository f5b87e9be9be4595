package main

import "slices"

// readShortcuts finds the edges that the fields with @one follow.
func (r *reader) readShortcuts() {
	for _, t := range r.onto.Types {
		for _, s := range t.Shortcuts {
			d := s.Directives.ForName("one")
			s.Kind, s.Out = r.onto.kindNamed(text(d, "edge")), text(d, "at") == "TO"
			if s.Kind == nil {
				r.add(s.Position, "%s.%s: there is no edge %s", t.Name, s.Name, text(d, "edge"))
				continue
			}
			near, far := s.Kind.From, s.Kind.To
			if !s.Out {
				near, far = far, near
			}
			if !slices.Contains(near, t.Name) || !slices.Contains(far, s.Type.Name()) {
				r.add(s.Position, "%s.%s: %s does not lead from a %s to a %s this way", t.Name, s.Name, s.Kind.Edge, t.Name, s.Type.Name())
			}
		}
	}
}

// readFaces finds the members of the interfaces.
func (r *reader) readFaces() {
	for _, f := range r.onto.Faces {
		ends, having := f.Directives.ForName("ends"), f.Directives.ForName("having")
		switch {
		case ends != nil:
			r.facingEdge(f, text(ends, "edge"), text(ends, "at") == "FROM")
		case having != nil:
			r.facingProp(f, text(having, "property"))
		default:
			r.add(f.Position, "interface %s needs @ends or @having to say who belongs to it", f.Name)
		}
		for _, t := range r.onto.Types {
			if slices.Contains(f.Members, t.Name) {
				t.Faces = append(t.Faces, f)
			}
		}
	}
}

func (r *reader) facingEdge(f *face, edge string, from bool) {
	k := r.onto.kindNamed(edge)
	if k == nil {
		r.add(f.Position, "interface %s: there is no edge %s", f.Name, edge)
		return
	}
	if from {
		f.Members, f.Ends = k.From, []end{{k, k.Out, k.OutIs}}
		return
	}
	f.Members, f.Ends = k.To, []end{{k, k.In, k.InIs}}
}

func (r *reader) facingProp(f *face, name string) {
	for _, t := range r.onto.Types {
		for _, p := range t.Props {
			if p.Name == name {
				f.Members = append(f.Members, t.Name)
			}
		}
	}
	if len(f.Members) == 0 || f.Fields.ForName(name) == nil {
		r.add(f.Position, "interface %s: it and some type need the property %s", f.Name, name)
	}
}

// joinEnds gives each type the edges at it, and each kind what its far nodes are at least.
func (r *reader) joinEnds() {
	for _, k := range r.onto.Kinds {
		for _, t := range r.onto.Types {
			if slices.Contains(k.From, t.Name) {
				t.Ends = append(t.Ends, end{k, k.Out, k.OutIs})
			}
			if slices.Contains(k.To, t.Name) {
				t.Ends = append(t.Ends, end{k, k.In, k.InIs})
			}
		}
		k.Far = r.far(k)
	}
}

// far returns the one type at both ends of a kind, or the smallest interface that all types there belong to. One connection
// serves both directions, so that there is one for each kind of edge.
func (r *reader) far(k *kind) string {
	if k.Sole() {
		return k.From[0]
	}
	far, size := r.onto.Node.Name, len(r.onto.Types)+1
	for _, f := range r.onto.Faces {
		if len(f.Members) < size && f.Of(k.From) && f.Of(k.To) {
			far, size = f.Name, len(f.Members)
		}
	}
	return far
}
