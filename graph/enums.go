package graph

// Known says how well a node is known, the best first.
type Known string

// The ways in which a node can be known.
const (
	Loaded    Known = "LOADED"     // its document was read
	Snapshot  Known = "SNAPSHOT"   // from the snapshot of facts in the program
	Recorded  Known = "RECORDED"   // a record or metadata of it was read, but not its text
	Curated   Known = "CURATED"    // from the facts that editors keep
	CitedOnly Known = "CITED_ONLY" // only other texts speak of it
)

// Method says how the evidence of an edge was found.
type Method string

// The methods.
const (
	ByLink      Method = "LINK"
	ByPattern   Method = "PATTERN"
	ByLexicon   Method = "LEXICON"
	ByLibrarian Method = "LIBRARIAN"
	ByEditor    Method = "CURATED"
	ByDeriving  Method = "DERIVED"
)

// Rank says what kind of source asserts; where sources differ, the lower rank is believed.
type Rank uint8

// The ranks, the most trusted first.
const (
	RankOfficial    Rank = iota // the text of an official document
	RankTranslation             // the text of an official document in another language than English, whose titles come first
	RankLibrarian
	RankMetadata
	RankSnapshot
	RankCurated
	RankDerived // what follows from several sources
)

var knownOrder = map[Known]int{Loaded: 0, Snapshot: 1, Recorded: 2, Curated: 3, CitedOnly: 4}

// Better reports whether k is better known than other; an unknown value is the worst.
func (k Known) Better(other Known) bool { return k.order() < other.order() }

func (k Known) order() int {
	if n, ok := knownOrder[k]; ok {
		return n
	}
	return len(knownOrder)
}
