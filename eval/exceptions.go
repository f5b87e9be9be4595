package main

// exceptions are judgements, each made by reading, of numbers at which the link is wrong or at which no link stands.
type exceptions struct {
	symbols map[[3]string]string // by document, place and print: the symbol, "" where it cites nothing that is measured
	used    map[[3]string]bool
}

func newExceptions(rows []row) *exceptions {
	x := &exceptions{symbols: map[[3]string]string{}, used: map[[3]string]bool{}}
	for _, one := range rows {
		x.symbols[[3]string{one["document"], one["place"], one["printed"]}] = one["symbol"]
	}
	return x
}

// of returns the symbol that is printed at a place, if that has been judged.
func (x *exceptions) of(d *document, place, printed string) (string, bool) {
	key := [3]string{d.key, place, printed}
	symbol, ok := x.symbols[key]
	if ok {
		x.used[key] = true
	}
	return symbol, ok
}
