package page

import (
	"regexp"
	"strings"
)

// opened are the words by which the bodies begin to speak in other languages, in the form in which they compare: small letters, no marks.
var opened = map[string]string{
	"l'assemblée générale":                                           "GA",
	"le conseil de sécurité":                                         "SC",
	"le conseil économique et social":                                "ECOSOC",
	"la commission pour la prévention du crime et la justice pénale": "CCPCJ",
	"la conférence des états parties à la convention des nations unies contre la corruption":                     "COSP-UNCAC",
	"la conférence des parties à la convention des nations unies contre la criminalité transnationale organisée": "COP-UNTOC",
	"la asamblea general":                                   "GA",
	"el consejo de seguridad":                               "SC",
	"el consejo económico y social":                         "ECOSOC",
	"la comisión de prevención del delito y justicia penal": "CCPCJ",
	"la conferencia de los estados parte en la convención de las naciones unidas contra la corrupción":                     "COSP-UNCAC",
	"la conferencia de los estados partes en la convención de las naciones unidas contra la corrupción":                    "COSP-UNCAC",
	"la conferencia de las partes en la convención de las naciones unidas contra la delincuencia organizada transnacional": "COP-UNTOC",
	"генеральная ассамблея":                                                                                                "GA",
	"совет безопасности":                                                                                                   "SC",
	"экономический и социальный совет":                                                                                     "ECOSOC",
	"комиссия по предупреждению преступности и уголовному правосудию":                                                      "CCPCJ",
	"конференция государств участников конвенции организации объединенных наций против коррупции":                          "COSP-UNCAC",
	"конференция участников конвенции организации объединенных наций против транснациональной организованной преступности": "COP-UNTOC",
	"إن الجمعية العامة":                     "GA",
	"إن مجلس الأمن":                         "SC",
	"إن المجلس الاقتصادي والاجتماعي":        "ECOSOC",
	"إن لجنة منع الجريمة والعدالة الجنائية": "CCPCJ",
	"إن مؤتمر الدول الأطراف في اتفاقية الأمم المتحدة لمكافحة الفساد":                "COSP-UNCAC",
	"إن مؤتمر الأطراف في اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية": "COP-UNTOC",
	"大会":            "GA",
	"安全理事会":         "SC",
	"经济及社会理事会":      "ECOSOC",
	"预防犯罪和刑事司法委员会":  "CCPCJ",
	"联合国反腐败公约缔约国会议": "COSP-UNCAC",
	"联合国打击跨国有组织犯罪公约缔约方会议": "COP-UNTOC",
}

var (
	openedMarks = strings.NewReplacer("’", "'", "ё", "е", "—", " ", "–", " ", "-", " ", "«", "", "»", "", "《", "", "》", "", ",", "", "،", "", "，", "", ":", "", "：", "", ".", "", "*", "", "ـ", "")

	// translatedNumber is the word before the number of a text in other languages.
	translatedNumber = regexp.MustCompile(`^(?i)(?:(résolution|resolución|резолюция)|(décision|decisión|решение)) (?:n[o°º] )?(\d.*)$`)
)

// speaksElsewhere returns the body whose name in another language a text is, with which a resolution begins; none for any other text.
func speaksElsewhere(text string) []string {
	if body := opened[strings.Join(strings.Fields(openedMarks.Replace(strings.ToLower(text))), " ")]; body != "" {
		return []string{body}
	}
	return nil
}

// inEnglish returns a line with the number of a text with the English word before it.
func inEnglish(line string) string {
	switch m := translatedNumber.FindStringSubmatch(line); {
	case m == nil:
		return line
	case m[1] != "":
		return "Resolution " + m[3]
	default:
		return "Decision " + m[3]
	}
}
