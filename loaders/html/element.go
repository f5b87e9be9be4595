package html

import (
	"regexp"
	"slices"
	"strings"
)

// blockElements begin and end a block; all others stand within one.
var blockElements = setOf("address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form " +
	"h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul")

// dropped elements hold nothing that is printed.
var dropped = setOf("script style noscript template svg math iframe object embed applet select datalist nav dialog noframes noembed textarea video audio canvas map")

// void elements have no end.
var void = setOf("area base br col embed hr img input link meta param source track wbr")

func setOf(names string) map[string]bool {
	set := map[string]bool{}
	for _, name := range strings.Fields(names) {
		set[name] = true
	}
	return set
}

// ends lists which open elements an element ends that begins, up to the one that may hold both. Few authors write the end of a paragraph.
var ends = map[string]struct{ what, within []string }{
	"li": {[]string{"li"}, []string{"ol", "ul", "menu"}},
	"dd": {[]string{"dd", "dt"}, []string{"dl"}}, "dt": {[]string{"dd", "dt"}, []string{"dl"}},
	"td": {[]string{"td", "th"}, []string{"tr", "table"}}, "th": {[]string{"td", "th"}, []string{"tr", "table"}},
	"tr":    {[]string{"tr", "td", "th"}, []string{"table"}},
	"tbody": {[]string{"tbody", "thead", "tfoot"}, []string{"table"}},
}

// roles and names of regions that belong to a site and not to the document.
var (
	siteRoles = setOf("navigation banner contentinfo search complementary menu menubar dialog alert tablist toolbar")
	siteNames = setOf("nav navbar navigation breadcrumb breadcrumbs menu main-menu site-header site-footer page-footer footer sidebar cookie-banner cookies " +
		"skip-link skip-to-content pagination pager share social social-share search search-form language-switcher")
	hiddenStyle = regexp.MustCompile(`(?i)display\s*:\s*none|visibility\s*:\s*hidden`)
	noteName    = regexp.MustCompile(`(?i)^(?:_?e?d?ftn|fn|footnote|foot|note|endnote|en)[-_:.]?(\d{1,3}|[a-z]|\*{1,3})$`)
	boldStyle   = regexp.MustCompile(`(?i)font-weight\s*:\s*(?:bold|[6-9]00)|font-style\s*:\s*italic`)
)

// isFurniture reports whether an element holds a part of a site: its navigation, its head and foot, what is not shown.
func (r *reader) isFurniture(name string, attrs map[string]string) bool {
	_, hidden := attrs["hidden"]
	switch {
	case dropped[name], hidden, attrs["aria-hidden"] == "true", hiddenStyle.MatchString(attrs["style"]), siteRoles[attrs["role"]]:
		return true
	case name == "header" || name == "footer" || name == "aside":
		return !r.inMain() && !r.within("article")
	case name == "body" || name == "main" || name == "article" || !blockElements[name]:
		return false
	}
	names := append(strings.Fields(strings.ToLower(attrs["class"])), strings.ToLower(attrs["id"]))
	return slices.ContainsFunc(names, func(n string) bool { return siteNames[n] })
}

// noteOf returns the marker of the footnote that an element holds, by the name that links lead to.
func noteOf(attrs map[string]string) string {
	if m := noteName.FindStringSubmatch(attrs["id"]); m != nil {
		return m[1]
	}
	return ""
}
