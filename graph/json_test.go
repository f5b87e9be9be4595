package graph

import (
	"encoding/json"
	"testing"
)

func TestMarshalJSON(t *testing.T) {
	n := resolution("A/RES/76/1")
	n.Props = n.Props.Set(PropTitle, "“Peace” & <law>").Set(PropVotesFor, int64(3)).Set(PropChapterVII, false)
	e := citation("a", "b", "op2")
	e.Evidence.Text, e.Evidence.End = "text:t", 4
	e.Props = e.Props.Set(PropPinpoints, []string{"paragraph\t5\t5\tpara. 5"})
	for _, tt := range []struct {
		value any
		want  string
	}{
		{&n, `{"chapterVII":false,"id":"resolution:A/RES/76/1","kind":"RESOLUTION","known":"LOADED","label":"A/RES/76/1",` +
			`"name":"A/RES/76/1","symbol":"A/RES/76/1","title":"“Peace” & <law>","type":"Resolution","votesFor":3}`},
		{&e, `{"confidence":1,"end":4,"from":"resolution:a","id":"CITES|resolution:a|resolution:b|document:note|op2|0|","method":"PATTERN",` +
			`"pinpoints":["paragraph\t5\t5\tpara. 5"],"place":"op2","sourceId":"document:note","start":0,"textId":"text:t",` +
			`"to":"resolution:b","type":"CITES"}`},
	} {
		got, err := tt.value.(json.Marshaler).MarshalJSON()
		if err != nil || string(got) != tt.want {
			t.Errorf("%v\ngot  %s\nwant %s", err, got, tt.want)
		}
	}
}
