package gql

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// mostNearest is how many things are named where there is none of the name that was asked for.
const mostNearest = 5

// missing says that the graph has nothing of the name, and what comes nearest: paragraphs of the same resolution, the numbers around it
// of the same session, what has the same words in its name, or nearly the same letters.
func (l locator) missing(reference string, ids []string) error {
	for _, id := range ids {
		near, err := l.neighbours(id)
		if err != nil {
			return err
		}
		if len(near) > 0 {
			return graph.Errorf(graph.NotFound, "%q is not in the graph%s", short(reference), nearestAre(near))
		}
	}
	near, err := l.nearest(reference)
	switch {
	case err != nil:
		return err
	case near == "" && len(ids) == 0:
		return graph.Errorf(graph.NotFound, "%q is no reference and no name known here; write it as in A/RES/76/181, COSP 10/7 or Kyoto Declaration para 61", short(reference))
	}
	return graph.Errorf(graph.NotFound, "%q is not in the graph%s", short(reference), near)
}

func nearestAre(near []string) string {
	if len(near) == 0 {
		return ""
	}
	return "; the nearest are " + strings.Join(near, ", ")
}

// nearest says what has the words of a reference in its name, or nearly its letters; "" where nothing does.
func (l locator) nearest(reference string) (string, error) {
	if _, ok := graph.TypeOfID(reference); ok { // what it is called stands behind the prefix
		_, reference, _ = strings.Cut(reference, ":")
	}
	whole := taken(tidied(reference)).whole
	near, err := l.alike(whole)
	if err == nil && len(near) == 0 {
		near, err = l.mistyped(whole)
	}
	return nearestAre(near), err
}

// neighbours are what stands beside an id: it is cut before its last number, and what begins like that and has the nearest numbers is listed.
func (l locator) neighbours(id string) ([]string, error) {
	kind, ok := graph.TypeOfID(id)
	stem := strings.TrimRight(id, "0123456789")
	if !ok || stem == id {
		return nil, nil
	}
	all, err := l.read(&plan.Select{From: plan.All{}, Types: graph.TypesOf(kind), Order: plan.Order{Key: graph.OrderNumber},
		Where: plan.Compare{Prop: graph.PropID, Op: plan.Prefix, Value: stem}, Page: plan.Page{Limit: 1000}})
	wanted := numberIn(strings.TrimPrefix(id, stem))
	distance := func(s string) int { n := numberIn(strings.TrimPrefix(s, stem)) - wanted; return max(n, -n) }
	slices.SortStableFunc(all, func(a, b string) int { return cmp.Compare(distance(a), distance(b)) })
	all = all[:min(len(all), mostNearest)]
	for i := range all {
		if kind != graph.TypeArticle && kind != graph.TypeDocument { // as people write them; of these the prefix tells what they are
			all[i] = strings.TrimPrefix(all[i], graph.Nodes[kind].Prefix+":")
		}
	}
	return all, err
}

// numberIn is that which stands in a text; 0 where none does.
func numberIn(s string) int {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if end := strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }); end >= 0 {
		s = s[:end]
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// calledTypes are the types of what people look for by name.
var calledTypes = graph.TypesOf(graph.TypeTopic, graph.TypeInstrument, graph.TypeBody, graph.TypeResolution)

// alike are the topics, instruments, bodies and resolutions that have the words of the reference in their names, the shortest ids first.
func (l locator) alike(reference string) ([]string, error) {
	words := allWords(reference, true)
	if len(words) == 0 {
		return nil, nil
	}
	all, err := l.read(&plan.Select{From: plan.All{}, Types: calledTypes, Where: words, Page: plan.Page{Limit: mostCalled}})
	slices.SortStableFunc(all, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	return all[:min(len(all), mostNearest)], err
}

// mostNames is how many named things are looked at for one that was mistyped, and longestName how long a name may be for that.
const mostNames, longestName = 5000, 80

// mistyped are the topics, instruments and bodies one of whose names has nearly the letters of the reference: one in five may be wrong.
func (l locator) mistyped(reference string) ([]string, error) {
	wanted := []rune(sameForm(reference))
	if len(wanted) > longestName || len(wanted) < 3 {
		return nil, nil
	}
	types := calledTypes &^ graph.TypesOf(graph.TypeResolution)
	results, err := l.store.Execute(l.ctx, &plan.Plan{Name: "reference", Roots: []*plan.Select{{From: plan.All{}, Types: types, Columns: names[:], Page: plan.Page{Limit: mostNames}}}})
	if err != nil {
		return nil, err
	}
	wrong := map[string]int{}
	var near []string
	for row, id := range results[0].IDs {
		best := len(wanted)/5 + 1
		_, key, _ := strings.Cut(id, ":")
		for _, name := range append(namesIn(results[0], row), key) {
			best = min(best, mistakes(wanted, []rune(sameForm(name)), best))
		}
		if best <= len(wanted)/5 {
			near, wrong[id] = append(near, id), best
		}
	}
	slices.SortStableFunc(near, func(a, b string) int { return cmp.Compare(wrong[a], wrong[b]) })
	return near[:min(len(near), mostNearest)], nil
}

// mistakes counts the letters to put in, leave out, change or swap with the next one to make one name of another; most where there are so many or more.
func mistakes(a, b []rune, most int) int {
	if d := len(a) - len(b); max(d, -d) >= most {
		return most
	}
	var before, last []int
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, last = last, row
		row = make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			change := last[j]
			if a[i] != b[j] {
				change++
			}
			row[j+1] = min(change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return min(row[len(b)], most)
}
