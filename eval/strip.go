package main

import "regexp"

// linkTag is the opening tag of a link, or of a reference in its other names; what the program writes of them has no address.
var linkTag = regexp.MustCompile(`<(a|ref|mref|rref)\s[^>]*?(/?)>`)

// withoutLinks takes the addresses out of a document in XML: nothing but the printed words is left of a link.
func withoutLinks(data []byte) []byte { return linkTag.ReplaceAll(data, []byte("<$1$2>")) }
