package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"text/tabwriter"
)

// Status says what became of a document that was asked for.
type Status string

// What can become of a document.
const (
	Fetched Status = "fetched"
	Present Status = "present" // it was there, intact
	Failed  Status = "failed"  // the reason says why
	Open    Status = "open"    // the work ended before
)

// Result is what became of one document.
type Result struct {
	Symbol   string `json:"symbol"`
	Language string `json:"language"`
	Format   string `json:"format"`
	URL      string `json:"url"`
	File     string `json:"file,omitempty"` // where it is
	Status   Status `json:"status"`
	Reason   string `json:"reason,omitempty"`
	Bytes    int64  `json:"bytes,omitempty"`
	SHA256   string `json:"sha256,omitempty"`
}

// Report is what became of all documents, in the order in which they were asked for.
type Report struct {
	Folder    string   `json:"folder"`
	Documents []Result `json:"documents"`
}

// Run fetches what is not there. It ends early, with the report of what was done, where ctx does or the folder fails; each is called after each document.
func (f *Fetcher) Run(ctx context.Context, wants []Want, each func(done, total int)) (*Report, error) {
	report := &Report{Folder: f.dir.path, Documents: []Result{}}
	var ended error
	for i, w := range wants {
		r := Result{Symbol: w.Symbol, Language: w.Language, Format: w.Format, URL: w.Address(f.o.Template), Status: Open}
		if ended == nil {
			ended = f.one(ctx, w, &r)
			each(i+1, len(wants))
		}
		report.Documents = append(report.Documents, r)
	}
	if ctx.Err() != nil {
		ended = nil // what is open says so
	}
	return report, ended
}

func (f *Fetcher) one(ctx context.Context, w Want, r *Result) error {
	name := w.File()
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case f.dir.intact(name):
		r.Status = Present
	default:
		err := f.persist(ctx, func() error { return f.download(ctx, w) })
		if e, ok := errors.AsType[*failure](err); ok {
			r.Status, r.Reason = Failed, e.reason
			return nil
		}
		if err != nil {
			return err
		}
		r.Status = Fetched
	}
	e := f.dir.entries[name]
	r.File, r.Bytes, r.SHA256 = filepath.Join(f.dir.path, name), e.Bytes, e.SHA256
	return nil
}

// Missing lists what could not be had or was not reached.
func (r *Report) Missing() []Result {
	var missing []Result
	for _, d := range r.Documents {
		if d.Status == Failed || d.Status == Open {
			missing = append(missing, d)
		}
	}
	return missing
}

// WriteTable writes how many documents are there, and which are not and why.
func (r *Report) WriteTable(w io.Writer) error {
	n, bytes := map[Status]int{}, int64(0)
	for _, d := range r.Documents {
		n[d.Status]++
		if d.Status == Fetched {
			bytes += d.Bytes
		}
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "fetched\t%d\t%d bytes\nthere before\t%d\nnot had\t%d\nnot reached\t%d\n", n[Fetched], bytes, n[Present], n[Failed], n[Open])
	for _, d := range r.Documents {
		if d.Status == Failed {
			fmt.Fprintf(t, "%s\t%s\t%s\n", d.Symbol, d.Language, d.Reason)
		}
	}
	return t.Flush()
}
