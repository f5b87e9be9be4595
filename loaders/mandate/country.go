package mandate

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"mandategraph/loaders/token"
)

const longestCountry = 9 // tokens of a name

// official are the names under which the United Nations print countries whose usual name is another one.
const official = "Russian Federation|Syrian Arab Republic|Islamic Republic of Iran|Democratic People's Republic of Korea|DPRK|Republic of Korea|Viet Nam|" +
	"Lao People's Democratic Republic|Bolivarian Republic of Venezuela|Plurinational State of Bolivia|United Republic of Tanzania|State of Palestine|Palestine|" +
	"Democratic Republic of the Congo|DRC|CAR|United States of America|United Kingdom of Great Britain and Northern Ireland|Republic of Moldova|Türkiye|Turkey|" +
	"Côte d'Ivoire|Czechia|Cabo Verde|Timor-Leste|Myanmar|North Macedonia|Brunei Darussalam|Federated States of Micronesia|Eswatini|Taliban|Congo"

// countries are the names of countries in lower case.
var countries = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	namer := display.English.Regions()
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			if r, err := language.ParseRegion(string(a) + string(b)); err == nil && r.IsCountry() {
				names[plain(namer.Name(r))] = true
			}
		}
	}
	for _, name := range strings.Split(official, "|") {
		names[plain(name)] = true
	}
	delete(names, "")
	return names
})

// plain writes a name as the tokens of a text fold it.
func plain(name string) string { return folded(token.Split(name)) }
