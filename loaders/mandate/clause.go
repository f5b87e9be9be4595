package mandate

// The clauses by which a paragraph asks for a report.
var reports = []pattern{
	newPattern(`(?i)\bto (?:(?:\w+|,) ){0,5}?(?:report|brief|inform|update)\b`, "report", "brief", "inform", "update"),
	newPattern(`(?i)\b(?:submit|present|provide|prepare|issue|deliver|transmit|include|including|reflect|circulate|address)s?\b[^;]{0,160}\b(?:reports?|briefings?|updates?|reporting)\b`,
		"report", "briefing", "update"),
	newPattern(`(?i)\bkeep\b[^;]{0,100}\b(?:informed|apprised|updated|abreast)\b`, "informed", "apprised", "updated", "abreast"),
	newPattern(`(?i)\b(?:requests|asks for|calls for)(?: also| further)? (?:a|an|the) (?:\w+ ){0,5}?(?:report|briefing|update)\b`, "report", "briefing", "update"),
}

// funding are the forms of clauses that say by what means something is to be paid.
var funding = newPattern(`(?i)\bsubject to (?:the )?(?:availability|provision) of[^,;.]{0,80}?(?:resources|funds|funding|contributions)|`+
	`\bwithin (?:the )?(?:existing|available|current|approved)\b[a-z, -]{0,60}?(?:resources|budgets?|appropriations|budget level)|`+
	`\b(?:additional |sufficient |adequate )?extra-?budgetary (?:\w+ ){0,2}?(?:resources|contributions|funds|funding)|`+
	`\b(?:additional |further |sufficient )?voluntary (?:[\w-]+ ){0,4}?(?:contributions|funding|funds|resources)|`+
	`\b(?:additional |further )?contributions to the (?:\w+ ){0,3}?trust fund|`+
	`\bwithout (?:additional|further) (?:costs?|financial implications|resources)|\bat no (?:additional )?cost to the regular budget|\b(?:from|within) the regular budget`,
	"resources", "contributions", "fund", "budget", "appropriations", "cost", "implications")

// reports finds the duty to report.
func (m *Mandate) reports(text string) {
	for _, r := range reports {
		m.Reporting = m.Reporting || r.worth(text) && r.MatchString(text)
	}
}
