package neo4j

import (
	"context"
	"strconv"
	"unicode/utf8"

	"mandategraph/graph/plan"
	"mandategraph/graph/text"
)

// nearWords reads words of nodes that the index takes for near. It reads few nodes, since each has many words: those that were found are left out of the next reading.
const nearWords = `CYPHER 5 CALL db.index.fulltext.queryNodes($p.index, $p.words) YIELD node WITH node LIMIT 100
	UNWIND split(node[$p.column], ' ') AS word WITH DISTINCT word WHERE size(word) >= $p.least AND size(word) <= $p.most RETURN word`

// mostReadings bounds how often words are read for one term. The index knows no more variants than text.MostVariants, and many nodes have several.
const mostReadings = 20

// withVariants writes the words whose letters may differ as the words of the database that stand for them. The index has all of its words, but shows
// them only in nodes.
func (s *Store) withVariants(ctx context.Context, p *plan.Plan) (*plan.Plan, error) {
	return p.WithVariants(func(term string, edits int, titles bool) ([]string, error) {
		var all []string
		for range mostReadings {
			near, err := s.nearWords(ctx, term, edits, titles, all)
			if err != nil || len(near) == 0 {
				return text.Variants(term, edits, all), err
			}
			all = append(all, near...)
		}
		return text.Variants(term, edits, all), nil
	})
}

// nearWords returns words near a term, of nodes that have none of those that are known.
func (s *Store) nearWords(ctx context.Context, term string, edits int, titles bool, known []string) (near []string, err error) {
	words := "+" + escaped(term) + "~" + strconv.Itoa(edits)
	for _, k := range known {
		words += " -" + escaped(k)
	}
	n := utf8.RuneCountInString(term)
	p := params(map[string]any{"index": indexOf(titles), "column": columnOf(plan.Match{Titles: titles}), "words": words, "least": n - edits, "most": 2 * (n + edits)})
	seen := map[string]bool{valueMark: true} // as far from a letter as another letter is, and no word
	for _, k := range known {
		seen[k] = true
	}
	err = s.readTx(ctx, "words", "looking for words", func(tx runner) error {
		near = nil
		result, err := tx.Run(ctx, nearWords, p)
		if err != nil {
			return err
		}
		for result.Next(ctx) {
			if w := textOf(result.Record().Values[0]); !seen[w] && text.Distance(term, w, edits) <= edits {
				near = append(near, w)
			}
		}
		return result.Err()
	})
	return near, err
}
