package page_test

import (
	"testing"

	"mandategraph/loaders/pdf/pdftest"
)

// inPDF is the same resolution, printed.
func inPDF(t *testing.T) string {
	t.Helper()
	recalling := "Recalling its resolution 58/4 of 31 October 2003, and resolution 10/6 of the Conference of the States Parties to the United Nations Convention against Corruption,"
	data, err := pdftest.Print(&pdftest.Document{
		Left: []string{"United Nations", "General Assembly"}, Right: []string{"A/RES/99/12"}, Job: "44-00001",
		Paragraphs: []pdftest.Paragraph{
			{Style: pdftest.Title, Number: "99/12.", Text: "Keepers of lamps"},
			{Text: "The General Assembly,"},
			{Text: recalling, Notes: []pdftest.Note{{Marker: "1", Offset: len("Recalling its resolution 58/4 of 31 October 2003,"), Text: "See A/58/422."}}},
			{Number: "1.", Text: "Requests the Secretary-General:"},
			{Number: "(a)", Level: 1, Text: "To count the lamps that Security Council resolution 2195 (2014) names;"},
			{Number: "(b)", Level: 1, Text: "To report on cybercrime to the Assembly at its hundredth session;"},
			{Number: "2.", Text: "Decides to remain seized of the matter."},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
