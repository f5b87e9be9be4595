package gql_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"mandategraph/graph/gql"
)

func TestWriteResponse(t *testing.T) {
	refused := gqlerror.List{{Message: "a <b> \u2028", Path: ast.Path{ast.PathName("x")}, Extensions: map[string]any{"code": "limit"}, Err: errors.New("within")}}
	for _, r := range []graphql.Response{
		{},
		{Data: []byte("{}")},
		{Data: []byte(`{"a":"<&> é \u0001` + "\u2028" + `"}`), Extensions: map[string]any{}},
		{Errors: refused},
		{Errors: refused, Data: []byte(`{"x":null}`), Extensions: map[string]any{"cost": map[string]any{"rows": 1.5}, "a": "<"}},
	} {
		want, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := gql.WriteResponse(&got, &r); err != nil || got.String() != string(want) {
			t.Errorf("got %s (%v)\nwant %s", got.String(), err, want)
		}
	}
}
