// Package neo4jtest gives tests a real Neo4j: the server that the whole run shares (Server), one of a test's own that it may
// kill and start again (Start), and a proxy that cuts, delays and refuses connections (NewProxy).
package neo4jtest
