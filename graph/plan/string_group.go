package plan

import (
	"fmt"
	"strconv"
	"strings"

	"mandategraph/graph"
)

func (w *writer) groups(depth int, all []Group) {
	for i := range all {
		w.line(depth, "group", group(&all[i]))
	}
}

func group(g *Group) string {
	parts := []string{"by", join(g.By, ", ", key), "most", strconv.Itoa(g.Most)}
	if g.First != 0 {
		parts = append(parts, "first", strconv.Itoa(g.First))
	}
	if g.None {
		parts = append(parts, "none")
	}
	return strings.Join(parts, " ")
}

func key(k Key) string {
	s := fmt.Sprint(k.Prop)
	if k.Year {
		s = "year of " + s
	}
	if len(k.Ways) > 0 {
		s += " at " + join(k.Ways, " | ", way)
	}
	if k.Where != nil {
		s += " where " + condition(k.Where, 0)
	}
	return s
}

func way(w Way) string {
	if len(w) == 0 {
		return "itself"
	}
	return join(w, " > ", turn)
}

func turn(t Turn) string {
	s := fmt.Sprintf("%s %s", t.Dir, kindNames(t.Kinds))
	if t.Types != 0 && t.Types&graph.AllTypes != graph.AllTypes {
		s += " to " + typeNames(t.Types)
	}
	return s
}
