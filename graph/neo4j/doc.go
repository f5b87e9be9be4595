// Package neo4j keeps the graph in a Neo4j database and answers plans with Cypher.
//
// What people see who write Cypher themselves reads as the ontology does: a node has the label of its type beside the label Node,
// and its id, label, known and the properties of its type; a relationship has its kind, its id, the evidence and the properties
// of its kind. What the store keeps for itself begins with an underscore:
//
//	on nodes          _label _date _number _latest   sort keys with the id behind them, so that a key is unique and one index column serves an order
//	                  _words                 the analysed words of the node, " a b | c " (graph/text); the full-text index reads it
//	                  _titles                those by which the node is named, "| a b | c |"; another full-text index reads it
//	                  _claims                what each source asserts of the node, where that is more than its existence
//	                  _cited                 how many sources assert no more than that it exists
//	on relationships  _place                 sort key of OrderPlace
//	                  _rank                  sort key of OrderRank
//	                  _claims                what each source asserts of the edge
//	nodes of its own  (:_Source)             a source with its rank and hash, and the ids of the nodes and edges that it asserts
//	                  (:_Store)              the lock that writers hold, and the version of the schema
//	                  (:_Mark)               counts commits: odd while one is under way, see mark.go
package neo4j
