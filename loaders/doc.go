// Package loaders reads documents into a store: it finds files, detects their format by content, reads each, applies what it says, and
// reports what was read, written and skipped, and why. One file that cannot be read stops nothing else.
package loaders
