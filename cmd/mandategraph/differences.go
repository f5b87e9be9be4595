package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mandategraph/graph"
)

func newDifferences(o *options) *cobra.Command {
	var body, format string
	var languages []string
	c := &cobra.Command{
		Use:   "differences REFERENCE",
		Short: "Say where the documents that carry one text differ in its words",
		Long: `A paragraph is one thing, however many documents carry its wording. This lists where those wordings differ within one language: of
the thing itself, and of its parts (of an instrument its pillars, clusters, paragraphs and articles; of a resolution its paragraphs).
The first wording is the one that "text" gives; each other one is compared with it. Offsets are code points: [-only the first-]{+only the
other+}. What is equal is counted. A text that just one document carries is not compared.`,
		Example: `  mandategraph differences "Kyoto Declaration"
  mandategraph differences kyoto#61 --language EN
  mandategraph differences A/RES/76/181 --format json`,
		Args: args(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, a []string) error {
			if format != "text" && format != "json" {
				return usage(graph.Errorf(graph.Invalid, "the format is %q; it is text or json", format))
			}
			wanted, err := languagesOf(languages)
			if err != nil {
				return err
			}
			return o.differences(c, strings.Join(a, " "), body, wanted, format == "json")
		},
	}
	c.Flags().StringVar(&body, "body", "", "the body that the context speaks of, such as GA or COSP-UNCAC")
	c.Flags().StringSliceVar(&languages, "language", nil, "compare only these languages: AR, ZH, EN, FR, RU, ES")
	c.Flags().StringVar(&format, "format", "text", "text or json")
	return c
}

// languagesOf reads the languages that the user asked for; all where none is given.
func languagesOf(asked []string) ([]string, error) {
	var languages []string
	for _, info := range graph.EvidenceProps {
		if info.Prop == graph.PropLanguage {
			languages = info.Enum
		}
	}
	if len(asked) == 0 {
		return languages, nil
	}
	for i, l := range asked {
		asked[i] = strings.ToUpper(strings.TrimSpace(l))
		if !slices.Contains(languages, asked[i]) {
			return nil, usage(graph.Errorf(graph.Invalid, "the language is %q; it is one of %s", l, strings.Join(languages, ", ")))
		}
	}
	return asked, nil
}

// differences reads what a reference means, compares it, and prints what was found.
func (o *options) differences(c *cobra.Command, reference, body string, languages []string, asJSON bool) error {
	store, err := o.read(c)
	if err != nil {
		return err
	}
	defer store.Close()
	id, err := o.one(c, store, reference, body)
	if err != nil {
		return err
	}
	r := &wordingReader{c: c, store: store, languages: languages}
	whole, err := r.one(id)
	if err != nil {
		return err
	}
	report := newComparison(whole)
	report.add(whole)
	if err := r.parts(whole, report.add); err != nil {
		return err
	}
	if asJSON {
		return printJSON(c.OutOrStdout(), report)
	}
	return report.print(c.OutOrStdout(), inColour(c.OutOrStdout()))
}
