package mandate

// The clauses by which a paragraph asks for a report.
var reports = []pattern{
	newPattern(`(?i)\bto (?:(?:\w+|,) ){0,5}?(?:report|brief|inform|update)\b`, "report", "brief", "inform", "update"),
	newPattern(`(?i)\bto (?:continue to )?(?:\w+ ){0,3}?(?:submit|present|provide|prepare|issue|deliver|transmit|include|give|make available|reflect|circulate)\b[^;]{0,160}\b(?:reports?|briefings?|updates?|reporting|review|assessment|information)\b`, "report", "briefing", "update", "review", "assessment", "information"),
	newPattern(`(?i)\bkeep\b[^;]{0,100}\b(?:informed|apprised|updated|abreast)\b`, "informed", "apprised", "updated", "abreast"),
	newPattern(`(?i)\b(?:submit|present|provide)s? (?:a|an|its|his|her|their) (?:\w+ ){0,5}report\b`, "report"),
}

// funding are the forms of clauses that say by what means something is to be paid.
var funding = newPattern(`(?i)\b(?:subject to (?:the )?(?:availability|provision) of[^,;.]{0,80}?(?:resources|funds|funding|contributions)|`+
	`within (?:the )?(?:existing|available|current|approved)(?:, [a-z]+)?(?:[a-z -]{0,40}?)(?:resources|budget|budgets|appropriations|budget level)|`+
	`(?:from|through|with|using|by means of|provide|providing|provision of|contribute|mobilize|of) (?:\w+ ){0,3}?(?:extrabudgetary|extra-budgetary)(?: \w+){0,2}? (?:resources|contributions|funds|funding)|`+
	`extrabudgetary (?:resources|contributions|funding)|`+
	`(?:through|from|by|on the basis of|make|provide|providing|making|financed by|funded by|of) (?:\w+ ){0,3}?voluntary (?:\w+ ){0,2}?(?:contributions|funding|funds|resources)|`+
	`without (?:additional|further) (?:costs?|financial implications|resources)|at no (?:additional )?cost to the regular budget|from the regular budget|within the regular budget)`,
	"resources", "contributions", "fund", "budget", "appropriations", "cost", "implications")

// clauses finds the duty to report, and the clause on funding.
func (m *Mandate) clauses(text string, asks bool) {
	m.Funding = funding.first(text)
	if !asks && !m.Force.asks() && m.Force != Decides {
		return
	}
	for _, r := range reports {
		m.Reporting = m.Reporting || r.worth(text) && r.MatchString(text)
	}
}
