// Package export writes the graph, or a part of it, in the formats of the tools that researchers work with. Every format is written as the
// graph is read, so that the whole of it takes no more memory than a number for each node; equal graphs give equal bytes.
package export
