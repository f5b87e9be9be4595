package graph

// families is the table of the bodies whose numbers are known. The bodies of crime prevention come first, the principal organs before
// them; only these are candidates where a text names no body, since the others are never cited without their name.
var families = []family{
	{
		body:  "GA",
		names: []string{"general assembly", "united nations general assembly", "un general assembly", "unga", "ga"}, shared: []string{"assembly"},
		sessions: span{31, 130}, romans: span{1, 30}, special: true, unnamed: limits{span{31, 130}, 999}, decisions: 400, decided: span{301, 999},
		forms: append(runningForms("A"), form{IsResolution, false, "RES/A/{s}/{n}"}),
	},
	{
		body:  "SC",
		names: []string{"security council", "united nations security council", "un security council", "unsc", "sc"}, shared: []string{"council"},
		forms: []form{
			{IsResolution, true, "S/RES/{n}({s})"},
			{IsResolution, true, "RES/S/{n}({s})"},
			{IsStatement, false, "S/PRST/{s}/{n}"},
			{IsStatement, false, "PRST/{s}/{n}"},
		},
		years: span{1994, farYear}, // of statements; resolutions are bound by their own table
	},
	{
		body:   "ECOSOC",
		names:  []string{"economic and social council", "united nations economic and social council", "ecosoc", "un ecosoc"},
		shared: []string{"council"},
		years:  span{1978, farYear}, romans: span{1, 63}, unnamed: limits{serial: 999}, decisions: 101, decided: span{101, 999},
		forms: append(runningForms("E"), form{IsResolution, false, "RES/E/{s}/{n}"}),
	},
	{
		body:     "CCPCJ",
		names:    []string{"commission on crime prevention and criminal justice", "crime commission", "ccpcj", "un ccpcj"},
		shared:   []string{"commission"},
		sessions: span{1, 60}, most: 30, unnamed: limits{span{13, 36}, 20},
		forms: slashForms("CCPCJ"),
	},
	{
		body: "COP-UNTOC",
		names: []string{
			"conference of the parties to the united nations convention against transnational organized crime",
			"conference of the parties to the united nations convention against transnational organised crime",
			"conference of the parties to the convention against transnational organized crime",
			"conference of the parties to the organized crime convention", "conference of the parties to untoc",
			"cop untoc", "untoc cop", "ctoc cop",
		},
		typed:    []string{"ctoc", "untoc", "cop"},
		shared:   []string{"conference", "conference of the parties", "cop"},
		sessions: span{1, 40}, most: 20, unnamed: limits{span{1, 13}, 15},
		forms: slashForms("CTOC/COP"),
	},
	{
		body: "COSP-UNCAC",
		names: []string{
			"conference of the states parties to the united nations convention against corruption",
			"conference of the states parties to the convention against corruption", "conference of the states parties to uncac",
			"cosp uncac", "uncac cosp", "cac cosp", "cosp",
		},
		typed:    []string{"uncac"},
		shared:   []string{"conference", "conference of the states parties"},
		sessions: span{1, 40}, most: 25, unnamed: limits{span{1, 12}, 20},
		forms: slashForms("CAC/COSP"),
	},
	{
		body: "CND", names: []string{"commission on narcotic drugs", "cnd"}, shared: []string{"commission"},
		sessions: span{1, 99}, most: 40, romans: span{1, 40}, special: true,
		forms: runningForms("CND"),
	},
	{
		body: "HRC", names: []string{"human rights council", "united nations human rights council", "hrc", "unhrc"}, shared: []string{"council"},
		sessions: span{1, 199}, most: 99, special: true, decisions: 101, decided: span{101, 199},
		forms: slashForms("A/HRC"),
	},
	{
		body: "CHR", names: []string{"commission on human rights", "former commission on human rights", "chr"}, shared: []string{"commission"},
		years: span{1978, 2006}, romans: span{1, 40},
		forms: runningForms("E/CN.4"),
	},
	{
		body: "CSW", names: []string{"commission on the status of women", "csw"}, shared: []string{"commission"},
		sessions: span{1, 99}, most: 30, forms: slashForms("CSW"),
	},
	{
		body: "CSOCD", names: []string{"commission for social development", "csocd"}, shared: []string{"commission"},
		sessions: span{1, 99}, most: 30, forms: slashForms("CSOCD"),
	},
	{
		body: "CPD", names: []string{"commission on population and development", "cpd"}, shared: []string{"commission"},
		years: span{1994, farYear}, forms: slashForms("CPD"),
	},
	{
		body: "STATCOM", names: []string{"statistical commission", "statcom"}, shared: []string{"commission"},
		sessions: span{1, 99}, forms: decisionForms("STATCOM"),
	},
	{
		body: "ESCAP", names: []string{"economic and social commission for asia and the pacific", "escap", "unescap"}, shared: []string{"commission"},
		sessions: span{1, 140}, most: 40, forms: slashForms("ESCAP"),
	},
	{
		body: "UNEA", names: []string{"united nations environment assembly", "united nations environment assembly of the united nations environment programme", "environment assembly", "unea"},
		shared: []string{"assembly"}, sessions: span{1, 12}, most: 40,
		forms: []form{
			{IsResolution, false, "UNEP/EA.{s}/RES.{n}"},
			{IsResolution, false, "UNEP/EA/RES/{s}/{n}"},
			{IsDecision, false, "UNEP/EA.{s}/DEC.{n}"},
		},
	},
	{
		body: "UNEP-GC", names: []string{"governing council of the united nations environment programme", "unep governing council", "unep gc", "governing council of unep"},
		shared: []string{"governing council"}, sessions: span{1, 30}, forms: decisionForms("UNEP/GC"),
	},
	{
		body: "WHA", names: []string{"world health assembly", "wha"}, shared: []string{"assembly", "health assembly"}, sessions: span{1, 150}, most: 99,
		forms: []form{
			{IsResolution, false, "WHA{s}.{n}"},
			{IsDecision, false, "WHA{s}({n})"},
		},
	},
	{
		body: "CBD-COP", names: []string{"conference of the parties to the convention on biological diversity", "cbd cop", "cop cbd"},
		shared: []string{"conference", "conference of the parties", "cop"}, sessions: span{1, 60}, arabic: true,
		forms: append(decisionForms("CBD/COP"), form{IsDecision, false, "UNEP/CBD/COP/DEC/{s}/{n}"}),
	},
	{body: conferences, forms: []form{{IsResolution, false, "A/CONF.{s}/RES/{n}"}}},
}
