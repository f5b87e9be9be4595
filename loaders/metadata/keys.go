package metadata

import (
	"strings"
	"unicode"
)

// keys are the names under which collections have each fact, as folded gives them; the first that has a value counts.
var keys = map[string][]string{
	"symbol":     {"symbol", "resolutionsymbol", "documentsymbol", "docsymbol", "undocsymbol", "resolution", "unsymbol"},
	"number":     {"resolutionnumber", "number", "resnumber"},
	"body":       {"body", "organ", "adoptedby", "council"},
	"title":      {"title", "resolutiontitle", "shorttitle", "name"},
	"session":    {"session", "sessionnumber"},
	"adopted":    {"adoptiondate", "dateadopted", "dateofadoption", "adoptedon", "votedate", "date"},
	"published":  {"publicationdate", "datepublished"},
	"draft":      {"draftresolution", "draft", "draftsymbol"},
	"origin":     {"originatingdocument", "report", "committeereport"},
	"paragraph":  {"reportparagraph"},
	"committee":  {"committee", "maincommittee"},
	"item":       {"agendaitem", "agendaitemnumber", "agenda"},
	"itemtitle":  {"agendaitemname", "agendaitemtitle", "agendatitle", "agendatitles"},
	"meeting":    {"adoptionmeeting", "meeting"},
	"manner":     {"adoptiontype", "adoption", "modality", "adoptionmanner", "votingtype", "vote"},
	"for":        {"msinfavourcount", "infavour", "infavourcount", "yes", "yescount", "votesfor", "totalyes"},
	"against":    {"msagainstcount", "against", "againstcount", "no", "nocount", "votesagainst", "totalno"},
	"abstaining": {"msabstainingcount", "abstaining", "abstainingcount", "abstain", "abstentions", "abstentioncount", "votesabstaining", "totalabstentions"},
	"subjects":   {"subjects", "subject", "keywords"},
	"sponsors":   {"sponsors", "sponsor"},
	"joined":     {"additionalsponsors", "cosponsors"},
	"url":        {"url", "link", "address"},
}

// is tells of each name which fact it is of.
var is = func() map[string]string {
	all := map[string]string{}
	for fact, names := range keys {
		for _, name := range names {
			all[name] = fact
		}
	}
	return all
}()

// folded returns the letters of a key in lower case.
func folded(key string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, key)
}
