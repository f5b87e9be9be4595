// Package facet says by what nodes can be grouped: the dimensions of facets and of tables, and for each the ways from a type of node to its
// values. It is pure; a store follows the ways (plan.Group).
package facet
