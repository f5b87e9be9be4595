// Package fetch downloads official documents by symbol into a folder: politely (robots.txt, a rate for each host, Retry-After), resumably
// (partial files, a manifest with checksums), and only documents (a web page in the place of a PDF is none).
package fetch
