package neo4jtest

// Moment is a moment in the life of a commit.
type Moment int

// The moments at which a connection can be lost.
const (
	BeforeCommit Moment = iota // the server never hears of it
	AfterCommit                // the server was told, and may or may not have done it when it sees that the client is gone
	BeforeAnswer               // the server has done it, and the client does not learn that
	AfterAnswer                // both know
)

// CutAtCommit is a hook for CutWhen: it cuts the connection of the next commit at that moment, once; all later ones pass.
// The answer is the first that comes after the COMMIT, so a client that sends it before it has read what it asked for is cut earlier.
func CutAtCommit(at Moment) func(Piece) Cut {
	committing, done := 0, false
	return func(p Piece) Cut {
		cut := Pass
		switch {
		case done:
			return Pass
		case p.ToServer && committing == 0 && IsCommit(p.Bytes):
			committing = p.Connection
			cut = map[Moment]Cut{BeforeCommit: CutBefore, AfterCommit: CutAfter}[at]
		case !p.ToServer && committing == p.Connection:
			cut = map[Moment]Cut{BeforeAnswer: CutBefore, AfterAnswer: CutAfter}[at]
		}
		done = cut != Pass
		return cut
	}
}
