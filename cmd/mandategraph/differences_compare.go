package main

import "mandategraph/graph/wording"

// comparison is what was found, as it is printed in JSON.
type comparison struct {
	ID        string     `json:"id"`
	Label     string     `json:"label"`
	Equal     int        `json:"equal"`     // things, each in one language, whose wordings are equal
	Different int        `json:"different"` // those whose wordings differ
	Things    []compared `json:"things"`    // which those are
}

// compared is one thing whose wordings differ in one language.
type compared struct {
	ID       string         `json:"id"`
	Label    string         `json:"label"`
	Language string         `json:"language"`
	First    []carrier      `json:"first"` // the texts of the first wording
	Others   []otherWording `json:"others"`
	content  string
}

// carrier is a text and the document that carries it.
type carrier struct {
	Text     string `json:"text"`
	Document string `json:"document"`
	Place    string `json:"place"`
}

// otherWording is a wording that is not the first, and where it differs from that.
type otherWording struct {
	Carriers    []carrier    `json:"carriers"`
	Differences []difference `json:"differences"`
	content     string
}

// difference is one place, in code points of either wording.
type difference struct {
	First stretch `json:"first"`
	Other stretch `json:"other"`
}

type stretch struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Words string `json:"words"`
}

func newComparison(of *worded) *comparison {
	return &comparison{ID: of.ID, Label: of.Label, Things: []compared{}}
}

// add compares the wordings of a thing, language by language in the order in which they come.
func (r *comparison) add(w *worded) {
	for _, c := range byLanguage(w) {
		switch {
		case len(c.Others) > 0:
			r.Different++
			r.Things = append(r.Things, c)
		case len(c.First) > 1:
			r.Equal++
		}
	}
}

// byLanguage sorts the texts of a thing by language, and in each the equal ones together.
func byLanguage(w *worded) (all []compared) {
	at := map[string]int{}
	for _, e := range w.Texts.Edges {
		i, known := at[e.Node.Language]
		if !known {
			i = len(all)
			at[e.Node.Language] = i
			all = append(all, compared{ID: w.ID, Label: w.Label, Language: e.Node.Language, content: e.Node.Content})
		}
		all[i].add(e.Node.Content, carrier{e.Node.ID, e.Evidence.Source.ID, e.Evidence.Place})
	}
	return all
}

func (c *compared) add(content string, by carrier) {
	if content == c.content {
		c.First = append(c.First, by)
		return
	}
	for i := range c.Others {
		if c.Others[i].content == content {
			c.Others[i].Carriers = append(c.Others[i].Carriers, by)
			return
		}
	}
	c.Others = append(c.Others, otherWording{[]carrier{by}, differencesOf(c.content, content), content})
}

func differencesOf(first, other string) (all []difference) {
	for _, d := range wording.Differences(first, other) {
		all = append(all, difference{stretch(d.First), stretch(d.Other)})
	}
	return all
}
