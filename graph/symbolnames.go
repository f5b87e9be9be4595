package graph

import (
	"slices"
	"strings"
	"sync"
)

// BodiesNamed returns the abbreviations of the bodies that a name can mean: one for an id, an abbreviation or a full name,
// several for a name that is shared ("Commission", "Conference"), none for a name that is not known. The result is not to be changed.
func BodiesNamed(name string) []string {
	name = strings.TrimPrefix(strings.TrimSpace(name), Nodes[TypeBody].Prefix+":")
	if f := familyOf(name); f != nil { // most callers have the abbreviation
		return f.itself
	}
	return bodiesByName()[bodyKey(name)]
}

// bodiesByName holds for each name, in the form in which names compare, the bodies that it can mean: a full name of one goes before
// a name that others share.
var bodiesByName = sync.OnceValue(func() map[string][]string {
	index := map[string][]string{}
	for i := range families {
		for _, name := range families[i].shared {
			index[name] = append(index[name], families[i].body)
		}
	}
	for i := range families {
		f := &families[i]
		for _, name := range slices.Concat([]string{bodyKey(f.body)}, f.names, f.typed) {
			index[name] = f.itself
		}
	}
	return index
})

var nameJoints = strings.NewReplacer("-", " ", "/", " ")

// bodyKey is the form in which names compare: lower case, hyphens and slashes as spaces, no leading article.
func bodyKey(name string) string {
	name = nameJoints.Replace(strings.ToLower(foldSymbol(name)))
	return strings.TrimPrefix(strings.Join(strings.Fields(name), " "), "the ")
}

// BodyNames returns the names that texts print of each body whose numbers are known, in lower case, by abbreviation; and apart from them
// the names that several bodies share ("commission"), with their abbreviations.
func BodyNames() (names, shared map[string][]string) {
	names, shared = map[string][]string{}, map[string][]string{}
	for i := range families {
		f := &families[i]
		if f.body == conferences {
			continue
		}
		names[f.body] = slices.Clone(f.names)
		for _, s := range f.shared {
			shared[s] = append(shared[s], f.body)
		}
	}
	return names, shared
}

// lookAlikes are letters and marks that stand for others in print: Cyrillic capitals, no-break spaces and hyphens, dashes.
var lookAlikes = strings.NewReplacer(
	"А", "A", "В", "B", "С", "C", "Е", "E", "Н", "H", "І", "I", "К", "K", "М", "M", "О", "O", "Р", "P", "Ѕ", "S", "Т", "T", "Х", "X",
	"\u00a0", " ", "\u2007", " ", "\u202f", " ", "\u2009", " ", "\u200b", "", "\u00ad", "", "\ufeff", "",
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2212", "-",
)

// foldSymbol brings look-alikes to their plain form and runs of white space to one space.
func foldSymbol(s string) string { return strings.Join(strings.Fields(lookAlikes.Replace(s)), " ") }
