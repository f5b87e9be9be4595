package page_test

import (
	"slices"
	"strings"
	"testing"

	"mandategraph/graph"
	"mandategraph/loaders/akn"
	"mandategraph/loaders/format"
	"mandategraph/loaders/html"
	"mandategraph/loaders/page/pagetest"
	"mandategraph/loaders/pdf"
	"mandategraph/loaders/plain"
)

const inXML = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><meta><identification>
<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<coverPage><p><docNumber refersTo="#symbol">A/RES/99/12</docNumber></p></coverPage>
<preface><p><docTitle refersTo="#resolutionTitle">Keepers of lamps</docTitle></p></preface>
<preamble><formula><p>The General Assembly,</p></formula>
<container name="Recalling"><p>Recalling its resolution 58/4 of 31 October 2003,<authorialNote marker="1"><p>See A/58/422.</p></authorialNote> and resolution 10/6 of the Conference of the States Parties to the United Nations Convention against Corruption,</p></container></preamble>
<mainBody><paragraph><num>1.</num><content><p>Requests the Secretary-General:</p></content></paragraph>
<paragraph><num>(a)</num><content><p>To count the lamps that Security Council resolution 2195 (2014) names;</p></content></paragraph>
<paragraph><num>(b)</num><content><p>To report on cybercrime to the Assembly at its hundredth session;</p></content></paragraph>
<paragraph><num>2.</num><content><p>Decides to remain seized of the matter.</p></content></paragraph></mainBody></statement></akomaNtoso>`

const inHTML = `<html><body><p>A/RES/99/12</p><h2>99/12. Keepers of lamps</h2><p>The General Assembly,</p>
<p>Recalling its resolution 58/4 of 31&nbsp;October 2003,<sup>1</sup> and resolution 10/6 of the Conference of the States Parties to the United Nations Convention against Corruption,</p>
<ol><li>Requests the Secretary-General:<ol type="a"><li>To count the lamps that Security Council resolution 2195 (2014) names;</li>
<li>To report on cybercrime to the Assembly at its hundredth session;</li></ol></li><li>Decides to remain seized of the matter.</li></ol>
<p><sup>1</sup> See A/58/422.</p></body></html>`

const inText = `A/RES/99/12

99/12. Keepers of lamps

The General Assembly,

Recalling its resolution 58/4 of 31 October 2003, [1] and resolution 10/6 of the
Conference of the States Parties to the United Nations Convention against Corruption,

1. Requests the Secretary-General:

(a) To count the lamps that Security Council resolution 2195 (2014) names;

(b) To report on cybercrime to the Assembly at its hundredth session;

2. Decides to remain seized of the matter.

[1] See A/58/422.
`

// The same resolution says the same in whatever format it is read: nodes, edges, evidence.
func TestSameInAllFormats(t *testing.T) {
	want := said(pagetest.Reading(t, akn.Format{}, inXML))
	for name, got := range map[string][]string{
		"HTML": said(pagetest.Reading(t, html.Format{}, inHTML)), "text": said(pagetest.Reading(t, plain.Format{}, inText)),
		"PDF": said(pagetest.Reading(t, pdf.Format{}, inPDF(t))),
	} {
		for _, line := range got {
			if !slices.Contains(want, line) {
				t.Errorf("%s says: %s", name, line)
			}
		}
		for _, line := range want {
			if !slices.Contains(got, line) {
				t.Errorf("%s does not say: %s", name, line)
			}
		}
	}
}

// said lists the nodes with their properties and the edges with their evidence.
func said(r *format.Reading) []string {
	var all []string
	for i := range r.Batch.Nodes {
		n := &r.Batch.Nodes[i]
		line := n.Type.String() + " " + n.ID
		for _, p := range n.Props {
			if text, ok := p.Value.(string); ok {
				line += " " + p.Prop.String() + "=" + text
			}
		}
		all = append(all, line)
	}
	for i := range r.Batch.Edges {
		e := &r.Batch.Edges[i]
		all = append(all, e.ID()+" "+strings.Join([]string{e.Evidence.Quote, e.Evidence.Rule, e.Props.Text(graph.PropLemma)}, " "))
	}
	slices.Sort(all)
	return slices.Compact(all)
}
