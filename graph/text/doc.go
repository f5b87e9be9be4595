// Package text turns words into terms for search, and what a person types into terms to look for. It is pure, and all stores
// use it, so that they find the same.
//
// A term is a word: letters and digits in a row, brought to the compatibility form of Unicode, without case and accents, and
// stemmed by the language. It never holds white space. Nothing else is left out: there are no stop words, so a phrase is
// found as it stands.
//
//   - Punctuation parts words, and so a symbol is its parts: "A/RES/76/181" is the terms a, res, 76, 181, one after the other. A
//     query for the symbol is a query for that phrase; "76/181" finds it too, "A/RES/76/18" does not.
//   - Accents are folded before stemming, so that a word typed without them has the same term. Where letters with a mark are
//     letters of their own (й), they stay.
//   - The stems: EN, FR, ES and RU by Snowball, AR by light10 (article, prefixes and suffixes). A word with a digit is never stemmed.
//   - Chinese has no spaces: a run of its characters is its pairs, "打击犯罪" is 打击, 击犯, 犯罪; a character alone is itself.
//   - A superscript digit is the mark of a footnote and no part of a word.
//   - "" and unknown languages have no stems. A query whose language is not known is analysed for every language, so that it
//     finds the documents of each with that language's own terms.
package text

// Version changes with the analysis: what was analysed by another version has to be analysed again.
const Version = 1
