// Package data holds the facts that come with the program.
package data

import "embed"

// Curated holds the files of facts that editors keep, under curated/. The head of each file says what its columns are.
//
//go:embed curated/*.tsv
var Curated embed.FS

// Snapshot holds the facts that were read from the official documents when the program was made, under snapshot/; docs/snapshot.md says what is in it.
//
//go:embed snapshot/*.tsv snapshot/*.tsv.gz
var Snapshot embed.FS

// Image holds the facts in Curated and Snapshot as a store shows them, so that no start has to merge them; docs/snapshot.md says how it is made.
//
//go:embed snapshot/base.image
var Image string
