package main

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mandategraph/graph"
	"mandategraph/graph/gql"
	"mandategraph/graph/search"
	"mandategraph/graph/text"
)

// searchFlags are the flags of search.
type searchFlags struct {
	search.Search
	format string
	types  []string
	year   int
}

func newSearch(o *options) *cobra.Command {
	f := &searchFlags{}
	c := &cobra.Command{
		Use:   "search TEXT",
		Short: "Find things by their symbols, titles and words",
		Long: `Finds resolutions, paragraphs, commitments, topics and other things by their symbols, titles, names and summaries, and by the wordings of their
texts in all languages: words, "phrases", beginnings*, mispeled~, AND, OR, NOT, a hyphen before what must not occur, and parentheses. A
reference in any form in which it is printed finds what it means first; then come names, titles and texts, of each the latest first.`,
		Example: `  mandategraph search cybercrime
  mandategraph search "GA res 76/181 OP 11"
  mandategraph search 'smuggl* (migrants OR firearms) -tea' --types Resolution,Provision --year 2021
  mandategraph search '"cultural property"' --body GA --format csv`,
		Args: args(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, a []string) error { return o.search(c, strings.Join(a, " "), f) },
	}
	flags := c.Flags()
	flags.StringSliceVar(&f.types, "types", nil, "only things of these types, such as Resolution, Provision, Topic")
	flags.StringVar(&f.Language, "language", "", "only wordings in this language: EN, FR, ES, RU, AR or ZH")
	flags.IntVar(&f.First, "first", 20, "hits")
	flags.StringSliceVar(&f.Bodies, "body", nil, "only what one of these adopted, such as GA")
	flags.StringSliceVar(&f.Topics, "topic", nil, "only what is about one of these, such as cybercrime")
	flags.IntVar(&f.year, "year", 0, "only what is of this year")
	flags.StringVar(&f.format, "format", "text", "text, json or csv")
	return c
}

// settle reads the flags that are words.
func (f *searchFlags) settle(query string) error {
	if !slices.Contains([]string{"text", "json", "csv"}, f.format) {
		return usage(graph.Errorf(graph.Invalid, "the format is %q; it is text, json or csv", f.format))
	}
	f.Query, f.Meant, f.Count = query, gql.Meant(query), true
	f.Since, f.Until = f.year, f.year
	if f.Language = strings.ToUpper(f.Language); f.Language != "" && !slices.Contains(text.Languages(), f.Language) && f.Language != "ZH" {
		return usage(graph.Errorf(graph.Invalid, "the language is %q; it is EN, FR, ES, RU, AR or ZH", f.Language))
	}
	for _, name := range f.types {
		t, ok := graph.NodeTypeNamed(name)
		if !ok {
			return usage(graph.Errorf(graph.Invalid, "there is no type %q; types are Resolution, Provision, Commitment, Topic and others", name))
		}
		f.Types |= graph.TypesOf(t)
	}
	for i, b := range f.Bodies {
		f.Bodies[i] = "body:" + strings.TrimPrefix(b, "body:")
	}
	for i, t := range f.Topics {
		f.Topics[i] = "topic:" + strings.TrimPrefix(t, "topic:")
	}
	return nil
}

func (o *options) search(c *cobra.Command, query string, f *searchFlags) error {
	if err := f.settle(query); err != nil {
		return err
	}
	store, err := o.read(c)
	if err != nil {
		return err
	}
	defer store.Close()
	found, err := f.Run(c.Context(), store)
	if err != nil {
		return err
	}
	out := c.OutOrStdout()
	switch f.format {
	case "json":
		return printJSON(out, recordsOf(found))
	case "csv":
		return writeHits(out, found)
	}
	for _, n := range found.Notes {
		fmt.Fprintf(c.ErrOrStderr(), "at character %d of the query: %s\n", n.At+1, n.Text)
	}
	printHits(out, found, inColour(out))
	return nil
}

// hitRecord is a hit for programs.
type hitRecord struct {
	ID       string `json:"id"`
	Type     string `json:"type"`
	Rung     string `json:"rung"`
	Label    string `json:"label"`
	Date     string `json:"date,omitempty"`
	Known    string `json:"known"`
	Property string `json:"property,omitempty"`
	Text     string `json:"textId,omitempty"`
	Language string `json:"language,omitempty"`
	Snippet  string `json:"snippet,omitempty"`
	Start    int    `json:"start"`
}

func recordsOf(found *search.Found) []hitRecord {
	all := []hitRecord{}
	for i := range found.Hits {
		h := &found.Hits[i]
		r := hitRecord{ID: h.Node.ID, Type: h.Node.Type.String(), Rung: h.Rung.String(), Label: h.Node.Label(),
			Date: h.Node.Props.Text(graph.PropDateStart), Known: string(h.Node.Known)}
		if high, ok := telling(h); ok {
			r.Property, r.Text, r.Language, r.Snippet, r.Start = high.Prop.String(), high.Text, high.Language, high.Snippet, high.Start
		}
		all = append(all, r)
	}
	return all
}

// telling is the highlight that says most: in what does not stand in the label already.
func telling(h *search.Hit) (search.Highlight, bool) {
	for _, high := range h.Highlights {
		if !strings.Contains(h.Node.Label(), high.Snippet) {
			return high, true
		}
	}
	return search.Highlight{}, false
}

func writeHits(out io.Writer, found *search.Found) error {
	w := csv.NewWriter(out)
	w.Write([]string{"id", "type", "rung", "label", "date", "known", "property", "textId", "language", "snippet", "start"})
	for _, r := range recordsOf(found) {
		w.Write([]string{r.ID, r.Type, r.Rung, unformula(r.Label), r.Date, r.Known, r.Property, r.Text, r.Language, unformula(r.Snippet), fmt.Sprint(r.Start)})
	}
	w.Flush()
	return w.Error()
}

// unformula keeps a spreadsheet from computing what a text begins with.
func unformula(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// printHits writes hits for people: the label and the type, and below it the words with what stands around them.
func printHits(out io.Writer, found *search.Found, colour bool) {
	for i := range found.Hits {
		h := &found.Hits[i]
		fmt.Fprintf(out, "%s  %s\n", bold(h.Node.Label(), colour), strings.Join(slices.DeleteFunc([]string{h.Node.Type.String(),
			h.Node.Props.Text(graph.PropDateStart), strings.ToLower(strings.ReplaceAll(h.Rung.String(), "_", " "))}, func(s string) bool { return s == "" }), ", "))
		if high, ok := telling(h); ok {
			fmt.Fprintf(out, "    %s%s\n", shownIn(&high, colour), cmp.Or(where(&high), ""))
		}
	}
	more := ""
	if !found.AtEnd {
		more = "more than "
	}
	fmt.Fprintf(out, "%d of %s%d\n", len(found.Hits), more, found.Total)
}

// where says in which wording words stand, unless it is the usual language.
func where(h *search.Highlight) string {
	if h.Text == "" || h.Language == "EN" {
		return ""
	}
	return " (" + h.Language + ")"
}

// shownIn is a snippet with its words in bold, or between asterisks where there is no colour, and dots where it was cut.
func shownIn(h *search.Highlight, colour bool) string {
	letters, at := []rune(h.Snippet), 0
	var b strings.Builder
	if h.Start > 0 {
		b.WriteString("… ")
	}
	for _, s := range h.Spans {
		from, to := s.From-h.Start, min(s.To-h.Start, len(letters))
		if from < at || from >= len(letters) {
			continue
		}
		b.WriteString(string(letters[at:from]))
		if colour {
			b.WriteString(bold(string(letters[from:to]), true))
		} else {
			b.WriteString("*" + string(letters[from:to]) + "*")
		}
		at = to
	}
	b.WriteString(string(letters[at:]))
	return b.String()
}

func bold(s string, colour bool) string {
	if !colour {
		return s
	}
	return "\x1b[1m" + s + "\x1b[0m"
}
