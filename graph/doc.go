// Package graph is the domain of Mandategraph: nodes, edges with evidence, symbols, the ontology, and the assertions from
// which all that is shown is computed. It imports nothing of the project and does no I/O.
//
// Documents assert; a store keeps the assertions of each source apart (Batch), and what it shows is a pure function of the
// set of all assertions (Merge). So loading is idempotent and independent of order.
package graph
