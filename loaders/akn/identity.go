package akn

import (
	"fmt"
	"regexp"
	"strings"

	"mandategraph/graph"
	"mandategraph/loaders/format"
)

// identity is what a document is: its symbol, and those of the resolutions that stand in it.
type identity struct {
	key      string // of the document: "A/RES/75/101A-B"
	base     string // without letters: "A/RES/75/101"
	symbol   graph.Symbol
	lettered bool // it holds several resolutions
}

var lettersBehind = regexp.MustCompile(`^(.*\d\)?)\s*([A-Z])\s*(?:[-–,&]|and|to)\s*([A-Z])$`)

// identify reads the symbol that is printed on the cover page.
func (d *document) identify() (identity, error) {
	printed := strings.TrimRight(d.symbol, "* ")
	if printed == "" {
		return identity{}, &format.Fault{Reason: "it has no symbol: no docNumber that refers to #symbol on its cover page"}
	}
	if m := lettersBehind.FindStringSubmatch(printed); m != nil {
		if d.hasLetters() {
			base, err := parseSymbol(m[1])
			return identity{key: base.String() + m[2] + "-" + m[3], base: base.String(), lettered: true}, err
		}
		printed = m[1] + " " + m[2]
	}
	s, err := parseSymbol(printed)
	return identity{key: s.String(), base: s.String(), symbol: s, lettered: d.hasLetters()}, err
}

func parseSymbol(printed string) (graph.Symbol, error) {
	found := graph.ParseSymbol(printed, "")
	if len(found) != 1 {
		return graph.Symbol{}, &format.Fault{Position: "coverPage", Reason: fmt.Sprintf("%.80q is no symbol of a resolution, decision or statement that is known", printed)}
	}
	return found[0], nil
}

func (d *document) hasLetters() bool {
	for _, p := range d.parts {
		if p.kind == partLettered {
			return true
		}
	}
	return false
}

// nameOfSymbol is how the names of files begin that are made of symbols: A_RES_76_181, 75_10, S_RES_2195, SC_2504, E_RES_2021_20.
var (
	nameOfSymbol = regexp.MustCompile(`^(?:([ASE])_(?:RES|PRST|DEC)_|(SC)_|())(?:E?S-)?\d+[_ (-]`)
	digits       = regexp.MustCompile(`\d+`)
)

// checkName reports a file whose name is made of another symbol than the one that is printed in it.
func (i identity) checkName(name string) error {
	m := nameOfSymbol.FindStringSubmatch(name)
	if m == nil || m[1] == "" && m[2] == "" && !strings.HasPrefix(i.key, "A/") {
		return nil
	}
	wrong := m[1] != "" && !strings.HasPrefix(i.key, m[1]+"/") || m[2] != "" && !strings.HasPrefix(i.key, "S/")
	printed := digits.FindAllString(strings.SplitN(i.key, "(", 2)[0], -1)
	named := digits.FindAllString(name, -1)
	for n, number := range printed {
		wrong = wrong || n >= len(named) || strings.TrimLeft(named[n], "0") != number
	}
	if wrong {
		return &format.Fault{Position: "coverPage", Reason: fmt.Sprintf("it is %s by its cover page and something else by its name %.80q; rename it or correct it", i.key, name)}
	}
	return nil
}

// edition orders the editions of a document: by the days of publication and markup, and a reissue after what it replaces.
func (d *document) edition(name string) string {
	edition := d.published + "/" + d.marked
	if strings.Contains(strings.ToLower(name), "reissue") {
		edition += "/reissue"
	}
	return edition
}
