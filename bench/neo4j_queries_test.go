package bench

// peer is an operation of the API beside the best Cypher that we can write by hand for the same answer: it brings the data of
// the GraphQL response, byte for byte.
type peer struct {
	name, graphql, cypher string
	params                map[string]any
}

// The hand has the indexes and the sort keys of the store to itself, one map of parameters, and pages where the API pages. It
// leaves out what it knows of the graph and the API cannot know: that a resolution has one body, say.
var peers = []peer{
	{"point", `{ resolution(symbol: "A/RES/50/7") { id symbol title body { name } } }`,
		`MATCH (r:Node {id: $p.id}) RETURN {resolution: {id: r.id, symbol: r.symbol, title: r.title,
			body: head([(r)-[:ADOPTED_BY]->(b) | {name: b.name}])}} AS data`,
		map[string]any{"id": "resolution:A/RES/50/7"}},

	{"twoHops", `{ resolution(symbol: "A/RES/50/7") { contains(first: 20) { edges { evidence { place quote } node { id label
		... on Provision { cites(first: 3) { edges { evidence { place quote confidence } node { id label } } } } } } } } }`,
		`MATCH (r:Node {id: $p.id})
		CALL (r) {
			MATCH (r)-[e:CONTAINS]->(n) WITH e, n ORDER BY e._place, e.id LIMIT $p.first
			CALL (n) {
				MATCH (n)-[c:CITES]->(m) WITH c, m ORDER BY c._place, c.id LIMIT $p.inner
				RETURN collect({evidence: {place: c.place, quote: c.quote, confidence: c.confidence}, node: {id: m.id, label: m.label}}) AS cited
			}
			RETURN collect({evidence: {place: e.place, quote: e.quote}, node: {id: n.id, label: n.label, cites: {edges: cited}}}) AS parts
		}
		RETURN {resolution: {contains: {edges: parts}}} AS data`,
		map[string]any{"id": "resolution:A/RES/50/7", "first": 20, "inner": 3}},

	{"filtered", `{ resolutions(first: 20, order: {by: NUMBER, direction: DESC},
		filter: {adoptedBy: {some: {node: {id: {eq: "body:B3"}}}}, contains: {some: {node: {provision: {about: {some: {node: {id: {eq: "topic:t5"}}}}}}}}}) {
		nodes { symbol title contains(first: 3) { nodes { id } } } } }`,
		`MATCH (b:Node {id: $p.body})<-[:ADOPTED_BY]-(r:Resolution) WITH collect(r) AS adopted
		MATCH (t:Node {id: $p.topic})<-[:ABOUT]-(n:Provision)<-[:CONTAINS]-(r) WHERE r IN adopted WITH DISTINCT r
		WITH r ORDER BY r._number DESC LIMIT $p.first
		CALL (r) {
			MATCH (r)-[e:CONTAINS]->(n) WITH e, n ORDER BY e._place, e.id LIMIT $p.inner RETURN collect({id: n.id}) AS parts
		}
		RETURN {resolutions: {nodes: collect({symbol: r.symbol, title: r.title, contains: {nodes: parts}})}} AS data`,
		map[string]any{"topic": "topic:t5", "body": "body:B3", "first": 20, "inner": 3}},

	{"fourLevels", `{ resolution(symbol: "A/RES/50/7") { contains(first: 32) { nodes { id ... on Provision { cites(first: 1) {
		edges { evidence { quote } node { ... on Resolution { symbol contains(first: 32) { nodes { id label } } } } } } } } } } }`,
		`MATCH (r:Node {id: $p.id})
		CALL (r) {
			MATCH (r)-[e:CONTAINS]->(n) WITH e, n ORDER BY e._place, e.id LIMIT $p.first
			CALL (n) {
				MATCH (n)-[c:CITES]->(m) WITH c, m ORDER BY c._place, c.id LIMIT 1
				CALL (m) {
					MATCH (m)-[d:CONTAINS]->(o) WITH d, o ORDER BY d._place, d.id LIMIT $p.first RETURN collect({id: o.id, label: o.label}) AS inner
				}
				RETURN collect({evidence: {quote: c.quote}, node: {symbol: m.symbol, contains: {nodes: inner}}}) AS cited
			}
			RETURN collect({id: n.id, cites: {edges: cited}}) AS parts
		}
		RETURN {resolution: {contains: {nodes: parts}}} AS data`,
		map[string]any{"id": "resolution:A/RES/50/7", "first": 32}},

	{"reverse", `{ resolution(symbol: "A/RES/40/3") { citedBy(first: 10) { totalCount targetCount edges { id node { label } } } } }`,
		`MATCH (r:Node {id: $p.id})
		CALL (r) { MATCH (r)<-[:CITES]-(n) RETURN count(*) AS total, count(DISTINCT n) AS targets }
		CALL (r) {
			MATCH (r)<-[e:CITES]-(n) WITH e, n ORDER BY e._place, e.id LIMIT $p.first
			RETURN collect({id: e.id, node: {label: n.label}}) AS page
		}
		RETURN {resolution: {citedBy: {totalCount: total, targetCount: targets, edges: page}}} AS data`,
		map[string]any{"id": "resolution:A/RES/40/3", "first": 10}},

	{"upToFour", `{ resolution(symbol: "A/RES/50/7") { id contains(first: 3) { nodes { id ... on Provision { cites(first: 3) { nodes { id
		... on Resolution { contains(first: 3) { nodes { id ... on Provision { cites(first: 3) { nodes { id } } } } } } } } } } } } }`,
		`MATCH (r:Node {id: $p.id})
		CALL (r) {
			MATCH (r)-[e:CONTAINS]->(a) WITH e, a ORDER BY e._place, e.id LIMIT $p.first
			CALL (a) {
				MATCH (a)-[e:CITES]->(b) WITH e, b ORDER BY e._place, e.id LIMIT $p.first
				CALL (b) {
					MATCH (b)-[e:CONTAINS]->(c) WITH e, c ORDER BY e._place, e.id LIMIT $p.first
					CALL (c) {
						MATCH (c)-[e:CITES]->(d) WITH e, d ORDER BY e._place, e.id LIMIT $p.first RETURN collect({id: d.id}) AS ds
					}
					RETURN collect({id: c.id, cites: {nodes: ds}}) AS cs
				}
				RETURN collect({id: b.id, contains: {nodes: cs}}) AS bs
			}
			RETURN collect({id: a.id, cites: {nodes: bs}}) AS as
		}
		RETURN {resolution: {id: r.id, contains: {nodes: as}}} AS data`,
		map[string]any{"id": "resolution:A/RES/50/7", "first": 3}},

	{"page50", `query($at: String) { resolutions(first: 20, order: {by: NUMBER}, after: $at) { pageInfo { hasNextPage } nodes { symbol title } } }`,
		`MATCH (r:Resolution) WHERE r._number > $p.at WITH r ORDER BY r._number LIMIT $p.first + 1
		WITH collect(r) AS page
		RETURN {resolutions: {pageInfo: {hasNextPage: size(page) > $p.first}, nodes: [r IN page[..$p.first] | {symbol: r.symbol, title: r.title}]}} AS data`,
		map[string]any{"first": 20}},

	{"fullText", `{ resolutions(first: 20, order: {by: LABEL}, filter: {matches: "title 17*"}) { nodes { symbol title } } }`,
		`CALL db.index.fulltext.queryNodes('mandategraph_words', $p.words) YIELD node AS r
		WITH r WHERE r:Resolution WITH r ORDER BY r._label LIMIT $p.first
		RETURN {resolutions: {nodes: collect({symbol: r.symbol, title: r.title})}} AS data`,
		map[string]any{"words": "+titl +17*", "first": 20}},
}
