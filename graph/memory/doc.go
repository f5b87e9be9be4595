// Package memory is the embedded store: everything that is shown stands in memory, and what was loaded in one file, or nowhere.
//
// Four things follow each other, each immutable once made:
//
//   - A segment is what one source asserts, packed: as bytes in the file, and decoded into slices. The file has one for each source.
//   - A state is a set of segments with the postings of their words. Apply makes the next state from the last one.
//   - A snapshot is a state merged, indexed and ready to be read. The first reader of a state builds it; all others take it from
//     an atomic pointer, without a lock.
//   - An Execute runs the plan on one snapshot, first over ordinals of nodes and edges, and projects to columns last.
//
// The base, which is there from the beginning and written to no file, may come as an image: the snapshot of a state in which nothing is loaded, packed
// before the program was built. What a snapshot knows of edges is so behind edgeRows, and its columns of nodes may be made late.
//
// Nodes and edges have ordinals in the order of their ids, so that comparing ids is comparing numbers. All nodes of a type stand
// together, since ids begin with the type's prefix.
package memory
