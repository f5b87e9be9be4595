package plan

import "mandategraph/graph"

// News leaves out the batches that say what their source said last, by the batches before and by the store, whose hashes said
// tells. It returns the others in their order, and what an Apply of all reports.
func News(batches []*graph.Batch, said func(source string) (hash string, ok bool)) (news []*graph.Batch, done Applied) {
	last := map[string]string{}
	for _, b := range batches {
		hash, ok := last[b.Source.ID]
		if !ok {
			hash, ok = said(b.Source.ID)
		}
		if ok && hash == b.Source.Hash {
			done.Unchanged++
			continue
		}
		last[b.Source.ID] = b.Source.Hash
		news = append(news, b)
		done.Written++
		done.Nodes += len(b.Nodes)
		done.Edges += len(b.Edges)
	}
	return news, done
}
