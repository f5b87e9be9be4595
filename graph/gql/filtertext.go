package gql

import "mandategraph/graph"

// textConds reads a TextFilter. Where it asks for texts in one language, words are read in that language alone: the stem of a word
// in another one may be a different word in this. Filters within it are of the same texts, so they read words as it does.
func textConds(language string) conditions {
	return conditions{typeKey(graph.TypeText, language), func(filter map[string]any) conditions {
		if asked := languageAsked(filter); asked != "" {
			return textConds(asked)
		}
		return textConds(language)
	}}
}

// languageAsked returns the one language that a TextFilter asks for, or "".
func languageAsked(filter map[string]any) string {
	m, _ := filter[graph.PropLanguage.String()].(map[string]any)
	language, _ := m["eq"].(string)
	return language
}
