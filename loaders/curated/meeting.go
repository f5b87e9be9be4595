package curated

import "mandategraph/graph"

// readMeeting reads a row of meetings.tsv.
func readMeeting(r *row) {
	id := r.define(graph.TypeMeeting, graph.Props(nil).
		Set(graph.PropKind, r.enum("kind", graph.TypeMeeting, graph.PropKind)).
		Set(graph.PropTitle, r.need("title")).
		SetPeriod(r.stretch()))
	r.b.names[id] = r.text("body")
	r.linkFrom(graph.EdgeContains, "part_of", id)
	// a part is found through its whole, unless another body holds it
	if r.refer("body") != r.b.names[r.text("part_of")] {
		r.linkFrom(graph.EdgeContains, "body", id)
	}
	r.linkAll(graph.EdgeDiscusses, id, "discusses")
}

// stretch returns the days from start to end.
func (r *row) stretch() graph.Period {
	d := r.period("start", "status")
	end, ok := r.date("end")
	if d.Start == "" || !ok {
		r.fault("start", "start and end are needed; write both, as exact as precision says")
		return graph.Period{}
	}
	if p := r.text("precision"); p != string(d.Precision) || p != string(end.Precision) {
		r.fault("precision", "is %q, but the dates are given to the %s and the %s; make the three agree", p, d.Precision, end.Precision)
	}
	if end.End < d.Start {
		r.fault("end", "%s is before the start, %s; correct one of the two", end.End, d.Start)
	}
	d.End = end.End
	return d
}
