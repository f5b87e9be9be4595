// Package search finds things by what is said of them: by their symbols, titles, names and summaries, and by the wordings of their texts in all languages.
// It is written once over plan.Store: each rung of the ladder is a root of one plan, so that ranking, pages, counts and highlights are the same on every store.
package search
