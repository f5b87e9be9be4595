package plan

import (
	"fmt"

	"mandategraph/graph"
)

func (s *Select) checkFrom(at level) error {
	switch f := s.From.(type) {
	case IDs, All:
		if at.parent != nil {
			return fmt.Errorf("%s is a root, not a child", from(f))
		}
	case Hop:
		return checkHop(f, at)
	case Ref:
		return checkRef(f, at)
	default:
		return fmt.Errorf("it starts nowhere: %T", s.From)
	}
	return nil
}

func checkHop(f Hop, at level) error {
	switch {
	case at.parent == nil:
		return fmt.Errorf("a hop is a child, not a root")
	case f.Kinds == 0 || f.Kinds&^allKinds != 0:
		return fmt.Errorf("the hop's kinds are %b", f.Kinds)
	case f.Dir > graph.In:
		return fmt.Errorf("the hop's direction is %d", uint8(f.Dir))
	}
	return nil
}

func checkRef(f Ref, at level) error {
	if at.parent == nil {
		return fmt.Errorf("a ref is a child, not a root")
	}
	hop, ok := at.parent.From.(Hop)
	if !ok {
		return fmt.Errorf("ref %s: the parent is no hop and has no edges", f.Prop)
	}
	kind, err := edgeScope(hop.Kinds, 0).kind(f.Prop)
	if err == nil && (kind != graph.KindString || f.Prop == graph.PropID) {
		return fmt.Errorf("ref %s: it holds no id of a node", f.Prop)
	}
	return err
}
