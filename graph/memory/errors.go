package memory

import "mandategraph/graph"

var errClosed = graph.Errorf(graph.Unavailable, "the store is closed")
