// Package collect finds files in folders and opens archives. It unpacks to memory and to temporary files without names, never to the
// names that an archive gives, and spends on hostile input no more than its limits allow.
package collect
