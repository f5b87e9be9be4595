package main

import (
	"slices"
	"strings"

	"mandategraph/graph"
)

// byHand are the columns behind fields that are objects (date, pinpoints); the methods of these are written by hand.
var byHand = []graph.Prop{
	graph.PropDateStart, graph.PropDateEnd, graph.PropDatePrecision, graph.PropDateStatus, graph.PropPinpoints,
}

// shown returns the properties that are fields of their own.
func shown(props []graph.PropInfo) []graph.PropInfo {
	return slices.DeleteFunc(slices.Clone(props), func(p graph.PropInfo) bool { return slices.Contains(byHand, p.Prop) })
}

// goTypes are the types of the fields that read a column; what is not known is null.
var goTypes = map[graph.Kind]string{
	graph.KindString: "*string", graph.KindDate: "*string", graph.KindInt: "*int", graph.KindFloat: "*float64",
	graph.KindBool: "*bool", graph.KindStrings: "[]string",
}

var readers = map[graph.Kind]string{
	graph.KindString: "text", graph.KindDate: "text", graph.KindInt: "whole", graph.KindFloat: "number",
	graph.KindBool: "flag", graph.KindStrings: "list",
}

// reader returns the function of the model that reads a column.
func reader(p graph.PropInfo) string { return readers[p.Kind] }

// goName returns the Go name of a field or property: textId is TextID, url is URL. gqlgen finds methods whatever their case.
func goName(s string) string {
	name := strings.ToUpper(s[:1]) + s[1:]
	for _, word := range []string{"Id", "Url"} {
		if head, ok := strings.CutSuffix(name, word); ok {
			return head + strings.ToUpper(word)
		}
	}
	return name
}
