// Package walk follows edges from node to node: what a text rests on, what rests on it, how two things hang together, what surrounds
// a thing. It is written once over plan.Store, a statement a level, so that caps, ranking and answers are the same on every store.
//
// Whoever walks says how much may be found and how much may be read for it. What was left out is counted, and the reasons are named.
package walk
