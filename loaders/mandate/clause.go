package mandate

import "regexp"

// The clauses by which a paragraph asks for a report: who is to tell whom, and not who is to help others to report.
var reports = []pattern{
	newPattern(`\b[Tt]o (?:(?:\w+|,) ){0,5}?(?:report|brief)\b`, "report", "brief"),
	newPattern(`\b[Tt]o (?:(?:\w+|,) ){0,4}?(?:inform|update|apprise) (?:the |its |all |both )?(?:[A-Z1]|it\b|members of the )`, "inform", "update", "apprise"),
	newPattern(`(?i)\b(?:submit|present|issue|deliver|transmit|circulate|provide|prepare|produce)s?\b[^;]{0,160}\b(?:reports?|briefings?|updates?)\b`, "report", "Report", "briefing", "update"),
	newPattern(`(?i)\b(?:include|including|reflect|address|incorporate)\b[^;]{0,160}?\b(?:in|into|within|part of) (?:a|his|her|its|their|the|all|every|future|regular|subsequent|annual) (?:[\w-]+ ){0,6}?(?:reports?|briefings?|updates?|reporting)\b|\binclude in reports\b`,
		"report", "Report", "briefing", "update"),
	newPattern(`(?i)\bkeep\b[^;]{0,100}\b(?:informed|apprised|updated|abreast)\b`, "informed", "apprised", "updated", "abreast"),
	newPattern(`(?i)\b(?:requests|asks for|calls for)(?: also| further)? (?:a|an|the) (?:\w+ ){0,5}?(?:report|briefing|update)\b`, "report", "Report", "briefing", "update"),
}

// helps are the words between "provide" and "reports" by which it is help that is to be provided.
var helps = regexp.MustCompile(`(?i)(?:assistance|support|help|training) (?:to|for|in)\b|(?:assist|support|help)ing|in the preparation|in (?:his|the|its|their) report|contained in|set out in|identified in`)

// funding are the clauses that say by what means something is to be paid.
var funding = newPattern(`(?i)\bsubject to (?:the )?(?:availability|provision) of[^,;.]{0,80}?(?:resources|funds|funding|contributions)|`+
	`\bwithin (?:the )?(?:existing|available|current|approved)\b[a-z, -]{0,60}?(?:resources|budgets?|appropriations|budget level)|`+
	`\b(?:through|from|by|by means of|using|with) (?:\w+ ){0,3}?(?:voluntary|extra-?budgetary) (?:[\w-]+ ){0,4}?(?:contributions|funding|funds|resources)|`+
	`\bwithout (?:additional|further) (?:costs?|financial implications|resources)|\bat no (?:additional )?cost to the regular budget|\b(?:from|within) the regular budget`,
	"availability of", "provision of", "ithin existing", "ithin the existing", "ithin available", "ithin the available", "ithin current", "ithin the current", "ithin approved", "ithin the approved",
	"xtrabudgetary", "xtra-budgetary", "oluntary", "ithout additional", "ithout further", " no cost", "additional cost", "regular budget").near(80)

// gifts are the same where they are what is asked for.
var gifts = newPattern(`(?i)\b(?:additional |sufficient |adequate )?extra-?budgetary (?:\w+ ){0,2}?(?:resources|contributions|funds|funding)|`+
	`\b(?:additional |further |sufficient )?voluntary (?:[\w-]+ ){0,4}?(?:contributions|funding|funds|resources)|`+
	`\b(?:additional |further )?contributions to the (?:\w+ ){0,3}?trust fund`,
	"xtrabudgetary", "xtra-budgetary", "oluntary", "trust fund", "Trust Fund").near(60)

// reports finds the duty to report.
func (m *Mandate) reports(text string) {
	for _, r := range reports {
		if at := r.find(text); at != nil && (text[at[0]] != 'p' || !helps.MatchString(text[at[0]:at[1]])) {
			m.Reporting = true
			return
		}
	}
}
