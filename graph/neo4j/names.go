package neo4j

// The hidden names; see the package's comment.
const (
	propLabelKey  = "_label"
	propDateKey   = "_date"
	propNumberKey = "_number"
	propPlaceKey  = "_place"
	propRankKey   = "_rank"
	propLatestKey = "_latest"
	propWords     = "_words"
	propTitles    = "_titles"
	propClaims    = "_claims"
	propCited     = "_cited"

	labelNode   = "Node"
	labelSource = "_Source"
	labelStore  = "_Store"
	labelMark   = "_Mark"

	indexWords  = "mandategraph_words"
	indexTitles = "mandategraph_titles"
)

// keySeparator stands between a sort key and the id behind it. No sort key holds it, nor anything that sorts before it.
const keySeparator = "\u0001"
