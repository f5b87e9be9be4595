package answer

// Object writes fields in braces, in the order in which they were added.
type Object struct{ fields []field }

type field struct {
	lead  string // what stands before the value: brace or comma, and the key
	value Part
}

// Add adds a field. Whoever adds a key twice asks Has first.
func (o *Object) Add(key string, value Part) {
	before := byte(',')
	if len(o.fields) == 0 {
		before = '{'
	}
	lead := string(append(appendString([]byte{before}, key), ':'))
	o.fields = append(o.fields, field{lead, value})
}

// Has reports whether there is a field with that key.
func (o *Object) Has(key string) bool {
	for i := range o.fields {
		if lead := o.fields[i].lead; lead[2:len(lead)-2] == key { // a key is a name: nothing in it is escaped
			return true
		}
	}
	return false
}

func (o *Object) write(out *output, at int) {
	if len(o.fields) == 0 {
		out.add("{}")
		return
	}
	for i := range o.fields {
		out.add(o.fields[i].lead)
		o.fields[i].value.write(out, at)
	}
	out.text = append(out.text, '}')
}
