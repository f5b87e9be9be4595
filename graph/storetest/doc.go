// Package storetest is the contract of plan.Store as one suite that any store can run:
//
//	func TestStore(t *testing.T) { storetest.Run(t, open) }
//
// How many random graphs are drawn is set by the flag -rapid.checks or by RAPID_CHECKS, the same for all packages of one go test.
//
// It has two halves. Random graphs and random plans are compared, row for row, with a naive evaluator written from the comments
// of the contract alone. What cannot be drawn at random (transactions, deadlines, concurrency, closing) stands in tables over a
// small graph that is drawn above its data.
package storetest
