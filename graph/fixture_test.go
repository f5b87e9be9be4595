package graph

// document, resolution and body are nodes that Validate lets through.
func document() Node {
	return Node{ID: "document:note", Type: TypeDocument, Known: Curated, Props: Props(nil).Set(PropKind, "NOTE").Set(PropName, "The note")}
}

func resolution(key string) Node {
	return Node{ID: "resolution:" + key, Type: TypeResolution, Known: Loaded,
		Props: Props(nil).Set(PropSymbol, key).Set(PropKind, "RESOLUTION").Set(PropName, key)}
}

func citation(from, to, place string) Edge {
	return Edge{Type: EdgeCites, From: "resolution:" + from, To: "resolution:" + to,
		Evidence: Evidence{Source: "document:note", Place: place, Method: ByPattern, Confidence: 1}}
}

// valid is a batch that Validate lets through.
func valid() *Batch {
	return &Batch{
		Source: Source{ID: "note", Rank: RankOfficial, Hash: "1"},
		Nodes:  []Node{document(), resolution("a"), resolution("b")},
		Edges:  []Edge{citation("a", "b", "op2")},
	}
}
