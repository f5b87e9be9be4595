package citation

import (
	"mandategraph/graph"
	"mandategraph/loaders/token"
)

// supplements are the numbers under which the reports of bodies appear each year in the Official Records of a principal organ:
// what is cited with its place in such a report is of that body.
var supplements = map[string]map[string][]string{
	"GA":     {"53": {"HRC"}, "25": {"UNEA", "UNEP-GC"}},
	"ECOSOC": {"3": {"CHR"}, "4": {"STATCOM"}, "5": {"CPD"}, "6": {"CSOCD"}, "7": {"CSW"}, "8": {"CND"}, "10": {"CCPCJ"}, "19": {"ESCAP"}},
}

// readSupplement reads "Supplement No. 53A" behind the name of the principal organ.
func readSupplement(s *scanner, i int) (item, int) {
	if s.tok(i).Fold != "supplement" || s.tok(i+1).Fold != "no" || s.tok(i+2).Fold != "." || s.tok(i+3).Kind != token.Number {
		return item{}, i
	}
	end := i + 4
	if s.glued(end) && s.tok(end).Kind == token.Word {
		end++
	}
	for j := len(s.items) - 1; j >= max(0, len(s.items)-maxParentheses); j-- {
		if organ := s.items[j].bodies; s.items[j].kind == itemBody && len(organ) == 1 {
			if bodies := supplements[organ[0]][s.tok(i+3).Text]; bodies != nil {
				return item{kind: itemBody, id: graph.BodyID(bodies[0]), bodies: bodies}, end
			}
		}
	}
	return item{kind: itemWord, word: "supplement"}, end
}
