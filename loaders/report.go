package loaders

import (
	"errors"
	"slices"

	"mandategraph/graph/plan"
	"mandategraph/loaders/collect"
	"mandategraph/loaders/format"
)

// Report says what a run read, wrote and skipped.
type Report struct {
	Files    int   `json:"files"`    // and members of archives, but for hidden ones
	Archives int   `json:"archives"` // beside them
	Bytes    int64 `json:"bytes"`    // of files of a known format

	Documents int `json:"documents"` // written or unchanged
	Counts        // of the documents that were read; those that are unchanged are not read

	Written   int `json:"written"`   // documents that the store did not have so
	Unchanged int `json:"unchanged"` // documents that it had
	Nodes     int `json:"nodes"`     // asserted by what was written
	Edges     int `json:"edges"`
	Derived   int `json:"derived"` // edges that follow from all sources, where they were derived anew

	Skipped []Skipped `json:"skipped"` // in the order of their paths
	Doubts  []Doubt   `json:"doubts"`
}

// Counts is what documents hold.
type Counts struct {
	Paragraphs int        `json:"paragraphs"`
	References References `json:"references"`
	Topics     int        `json:"topics"` // places where a topic is named
}

// References counts references.
type References struct {
	Resolved  int `json:"resolved"`
	Open      int `json:"open"`      // of what is named without a number, or under a number of no known body
	Ambiguous int `json:"ambiguous"` // several bodies have the number
}

// Skipped is a file, a folder or a member of an archive that was not read, and why.
type Skipped struct {
	Path     string `json:"path"`     // of a member: archive.tar.xz:folder/file.xml
	Position string `json:"position"` // where in it: "line 12, column 40"; "" where it is all of it
	Reason   string `json:"reason"`
	Failed   bool   `json:"failed"` // it should have been read; others are only passed over
}

// Doubt is something that was read, but may be wrong.
type Doubt struct {
	Path     string `json:"path"`
	Position string `json:"position"`
	Reason   string `json:"reason"`
}

func newReport() *Report { return &Report{Skipped: []Skipped{}, Doubts: []Doubt{}} }

// Failed reports whether something that should have been read was not.
func (r *Report) Failed() bool {
	return slices.ContainsFunc(r.Skipped, func(s Skipped) bool { return s.Failed })
}

// Quarantine returns what should have been read and was not.
func (r *Report) Quarantine() []Skipped {
	return slices.DeleteFunc(slices.Clone(r.Skipped), func(s Skipped) bool { return !s.Failed })
}

func (r *Report) skip(path, reason string) {
	r.Skipped = append(r.Skipped, Skipped{path, "", collect.Printable(reason), false})
}

func (r *Report) fail(path, reason string) {
	r.Skipped = append(r.Skipped, Skipped{path, "", collect.Printable(reason), true})
}

// failed reports why a document could not be read, and where where the error says so.
func (r *Report) failed(path string, err error) {
	position, reason, passed := "", err.Error(), false
	if fault, ok := errors.AsType[*format.Fault](err); ok {
		position, reason, passed = fault.Position, fault.Reason, fault.Passed
	}
	r.Skipped = append(r.Skipped, Skipped{path, collect.Printable(position), collect.Printable(reason), !passed})
}

func (r *Report) refuse(archive string, f collect.Fault) {
	r.Skipped = append(r.Skipped, skippedOf(archive, f))
}

// skippedOf tells of a fault in an archive, or, where that is "", of a file.
func skippedOf(archive string, f collect.Fault) Skipped {
	path := collect.Printable(f.Path)
	if archive != "" {
		path = memberPath(archive, f.Path)
	}
	return Skipped{path, collect.Printable(f.Position), collect.Printable(f.Reason), !f.Passed}
}

func (r *Report) doubt(path string, doubts []format.Fault) {
	for _, d := range doubts {
		r.Doubts = append(r.Doubts, Doubt{path, collect.Printable(d.Position), collect.Printable(d.Reason)})
	}
}

func (r *Report) applied(a plan.Applied) {
	r.Written += a.Written
	r.Unchanged += a.Unchanged
	r.Nodes += a.Nodes
	r.Edges += a.Edges
}
