package citation

import "mandategraph/graph"

// addArticles adds a reference for each article and chapter of a chain; other parts are pinpoints of the article before them,
// or where they stand first of the one behind. The instrument's own reference, where it stands behind, is part of theirs.
func (s *scanner) addArticles(c chain, instrument *pending) {
	start, end := c.first, c.end
	ahead := instrument.first >= c.end
	if ahead {
		end = instrument.end
	}
	var articles []*pending
	var waiting []graph.Pinpoint
	for _, x := range c.parts {
		if x.unit != "article" && x.unit != "chapter" {
			if len(articles) > 0 {
				last := articles[len(articles)-1]
				last.ref.Pinpoints = append(last.ref.Pinpoints, x.points...)
			} else {
				waiting = append(waiting, x.points...)
			}
			continue
		}
		for _, point := range x.points {
			a := &pending{first: start, end: end, next: end, ref: articleReference(instrument, point)}
			a.ref.Pinpoints, waiting = append(a.ref.Pinpoints, waiting...), nil
			articles = append(articles, a)
		}
	}
	instrument.dropped = ahead
	s.refs = append(s.refs, articles...)
}

// articleReference makes the reference to an article or chapter; a range stays one reference, to its first article, with the range as pinpoint.
func articleReference(instrument *pending, point graph.Pinpoint) Reference {
	key := point.From
	if point.Unit == "chapter" {
		key = "chapter-" + point.From
	}
	r := Reference{Kind: Article, Target: "article:" + instrumentKey(instrument.ref.Target) + "#" + key,
		Rule: "article-of-" + instrument.ref.Rule, Method: graph.ByPattern, Confidence: instrument.ref.Confidence}
	if point.From != point.To {
		r.Pinpoints = []graph.Pinpoint{point}
	}
	return r
}
