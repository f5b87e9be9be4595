package neo4j

import (
	"context"
	"runtime"
	"sync"
)

// later makes rows on all processors: the analysis of words is most of the work that a load is for this program.
type later struct{ makes []func() }

// row returns a row whose properties are made later.
func (l *later) row(id string, make func() map[string]any) map[string]any {
	row := map[string]any{"id": id}
	l.makes = append(l.makes, func() { row["p"] = make() })
	return row
}

func (l *later) run(ctx context.Context) {
	var wait sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wait.Go(func() {
			for i := w; i < len(l.makes) && ctx.Err() == nil; i += workers {
				l.makes[i]()
			}
		})
	}
	wait.Wait()
}
