package search

import (
	"encoding/base64"
	"fmt"
	"hash/crc32"
	"strings"

	"mandategraph/graph"
	"mandategraph/graph/plan"
)

// Cursor is the place of a hit: its ladder, the rung of that, and the place there.
type Cursor struct {
	Edits int // letters in which a word that was found differs, at most; 0 for the words as typed
	Rung  Rung
	plan.Keyset
}

// signature tells the cursors of one question from those of another.
func (s *Search) signature() string {
	asked := fmt.Sprintf("%q %d %q %q %q %d %d %q", s.Query, s.types(), s.Language, s.Bodies, s.Topics, s.Since, s.Until, s.Known)
	return fmt.Sprintf("search %08x", crc32.ChecksumIEEE([]byte(asked)))
}

// Encode writes a cursor as text.
func (s *Search) Encode(c Cursor) string {
	return base64.RawURLEncoding.EncodeToString([]byte(s.signature() + "\x00" + c.rung() + "\x00" + c.Key + "\x00" + c.ID))
}

// Decode reads a cursor that Encode wrote for the same question, and goes on behind it. Errors: Invalid for what is none, or one of another question.
func (s *Search) Decode(cursor string) error {
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	parts := strings.Split(string(raw), "\x00")
	if err != nil || len(parts) != 4 || !strings.HasPrefix(parts[0], "search ") {
		return graph.Errorf(graph.Invalid, "after is no cursor of a search; take it from pageInfo or a hit")
	}
	if parts[0] != s.signature() {
		return graph.Errorf(graph.Invalid, "after is a cursor of another search; begin this one without it")
	}
	for r := range rungNames {
		for edits := range plan.MaxEdits + 1 {
			if c := (Cursor{edits, Rung(r), plan.Keyset{Key: parts[2], ID: parts[3]}}); c.rung() == parts[1] {
				s.After = &c
				return nil
			}
		}
	}
	return graph.Errorf(graph.Invalid, "after is no cursor of a search; take it from pageInfo or a hit")
}

// rung names the rung and its ladder.
func (c *Cursor) rung() string {
	if c.Edits == 0 {
		return c.Rung.String()
	}
	return fmt.Sprintf("%s~%d", c.Rung, c.Edits)
}

// behind reports whether all of a rung stands before the cursor.
func (c *Cursor) behind(r Cursor) bool {
	return r.Edits < c.Edits || r.Edits == c.Edits && r.Rung < c.Rung
}
