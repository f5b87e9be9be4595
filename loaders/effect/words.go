package effect

import (
	"maps"
	"strings"

	"mandategraph/graph"
)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

func with(set map[string]bool, list string) map[string]bool {
	all := words(list)
	maps.Copy(all, set)
	return all
}

var (
	// approvals are the verbs by which a body makes something of others its own.
	approvals = words("endorses approves adopts ratifies")
	// changes are those by which it changes what was decided before.
	changes = words("amends modifies revises replaces supersedes rescinds revokes repeals lifts terminates")
	// infinitives are both, behind "decides to".
	infinitives = func() map[string]graph.EdgeType {
		all := map[string]graph.EdgeType{}
		for w := range words("endorse approve adopt ratify") {
			all[w] = graph.EdgeEndorses
		}
		for w := range words("amend modify revise replace supersede rescind revoke repeal lift terminate") {
			all[w] = graph.EdgeAmends
		}
		return all
	}()
	// participles are those of a text that is changed: "shall be replaced by the following".
	participles = words("replaced amended modified revised superseded rescinded revoked repealed terminated lifted deleted")
)

var (
	adverbs  = words("also further hereby fully strongly therefore thereby again once more accordingly formally unanimously thus")
	openings = words(", ; and ( assembly council commission conference we -")
	// others are verbs that end what "decides" governs.
	others = words("requests urges calls invites encourages welcomes notes recalls reaffirms emphasizes stresses authorizes underlines recognizes expresses directs demands")

	// heads may stand between the verb and a text that it governs by name.
	heads = words("the its this these outcome document documents text texts final of entitled contents content provisions principles recommendations conclusions decisions " +
		"contained set out forth in as by consensus full entirety and , ( ) \" ' : draft political ministerial new revised updated annexed all both with appreciation - same relevant following " +
		"present new proposed united nations general assembly security council resolution resolutions decision decisions")
	// joints stand between texts that one verb governs.
	joints = words(", and the its of as well also in - ( ) \" '")

	// prepositions begin what is inserted behind a verb.
	prepositions = words("as on with in for pursuant without")
	// endsOfDocuments end what a verb of approval governs; "with": on a condition, or with effect from a day.
	endsOfDocuments = words("; : . to that which who whom whose pursuant subject accordance including regarding with without under until unless while where whereby except taking following")
	// ends are those, and what others did to a text.
	ends = with(endsOfDocuments, "for requested mandated approved adopted established endorsed held aimed")
	// goingOn may stand behind a comma without ending it: "the plan, as contained in the report".
	goingOn = words("contained set annexed circulated submitted reflected outlined described proposed recommended presented issued")

	// measures are what may be ended by a text that changes another.
	measures = words("measures measure embargo embargoes sanctions provision provisions prohibition prohibitions restrictions requirement requirements paragraph paragraphs " +
		"resolution resolutions decision decisions exemption exemptions section annex terms article articles rule rules")
	// ofChange may stand between a verb of change, or what is changed, and the text in which it stands.
	ofChange = words("well also the its his all any paragraph paragraphs subparagraph subparagraphs section sections part annex annexes article articles rule rules of in to on and or , ( ) - ' as from date " +
		"adoption this immediate effect with measures measure provisions provision requirements requirement terms prohibitions prohibition restrictions restriction sanctions " +
		"embargo embargoes arms travel asset assets freeze ban bans financial imposed established set out forth contained specified described outlined by under previously first " +
		"security council general assembly resolution resolutions decision decisions related materiel targeted other associated concerning remaining notification exemption exemptions reporting " +
		"replace modify text statute regarding relating application humanitarian preventing importation rough diamonds any")
)
