package metadata

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"mandategraph/loaders/format"
)

// object is a record: its values by the folded names of their keys.
type object map[string]json.RawMessage

// parse reads one object and nothing behind it.
func parse(data []byte) (object, error) {
	var raw map[string]json.RawMessage
	err := json.Unmarshal(data, &raw)
	if _, other := errors.AsType[*json.UnmarshalTypeError](err); err != nil && !other {
		return nil, &format.Fault{Reason: broken(err)}
	}
	if raw == nil || err != nil {
		return nil, &format.Fault{Reason: "it is no JSON object"}
	}
	o := make(object, len(raw))
	for key, value := range raw {
		name := folded(key)
		if held, taken := o[name]; !taken || bytes.Compare(value, held) < 0 { // two keys of one name: the same whatever their order
			o[name] = value
		}
	}
	return o, nil
}

// text returns a fact as one line; a list is its first value. "" for none, and for the words by which collections say that there is none.
func (o object) text(fact string) string {
	for _, name := range keys[fact] {
		if all := flat(o[name], 0); len(all) > 0 {
			return all[0]
		}
	}
	return ""
}

// list returns a fact of several values.
func (o object) list(fact string) []string {
	for _, name := range keys[fact] {
		if all := flat(o[name], 0); len(all) > 0 {
			return all
		}
	}
	return nil
}

// count returns a number; false for none. A list is as many as it has.
func (o object) count(fact string) (int64, bool) {
	const most = 1000
	for _, name := range keys[fact] {
		var several []json.RawMessage
		if json.Unmarshal(o[name], &several) == nil && several != nil {
			return int64(len(several)), true
		}
		for _, s := range flat(o[name], 0) {
			if n, err := strconv.ParseInt(s, 10, 64); err == nil && n >= 0 && n < most {
				return n, true
			}
		}
	}
	return 0, false
}

const deepest = 4 // lists in lists

// flat returns the strings and numbers of a value, each as one line.
func flat(raw json.RawMessage, depth int) []string {
	var list []json.RawMessage
	if depth < deepest && json.Unmarshal(raw, &list) == nil {
		var all []string
		for _, one := range list {
			all = append(all, flat(one, depth+1)...)
		}
		return all
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		var n json.Number
		if json.Unmarshal(raw, &n) != nil {
			return nil
		}
		s = n.String()
	}
	if s = oneLine(s); s == "" || none[strings.ToLower(s)] {
		return nil
	}
	return []string{s}
}

var none = map[string]bool{"n.a.": true, "n/a": true, "na": true, "none": true, "null": true, "-": true}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
