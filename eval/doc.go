// Command eval measures what is extracted from documents: references against the links that editors put into the corpus, with the links
// removed from what is read, and references, verbs and topics against tables that were made by reading. It prints each figure, and fails
// where one is below eval/baseline.tsv.
package main
