package model

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
)

// MarshalSlice writes the items of a list one after the other, each with its place in the path of errors. The generated code calls
// it where gqlgen would make a goroutine for each item.
func MarshalSlice(ctx context.Context, length int, item func(ctx context.Context, i int) graphql.Marshaler) graphql.Array {
	all := make(graphql.Array, length)
	for i := range length {
		all[i] = item(graphql.WithFieldContext(ctx, &graphql.FieldContext{Index: &i}), i)
	}
	return all
}
