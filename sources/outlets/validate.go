package outlets

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/andybalholm/cascadia"

	"lacuna/sources"
)

var (
	idForm       = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	countryForm  = regexp.MustCompile(`^[A-Z]{2}$`)
	languageForm = regexp.MustCompile(`^[a-z]{2,3}$`)
	orthography  = []string{"", "dprk", "rok", "hans", "hant"}
	hooks        = []string{"", "rodong"}
)

// Validate checks what the YAML types cannot say: that ids, zones, days,
// selectors, regular expressions and URL templates hold. It reports every fault
// at once, each naming the key and the value.
func Validate(o *sources.Outlet) error {
	var faults []error
	faults = append(faults, identity(o)...)
	faults = append(faults, discovery(o)...)
	faults = append(faults, articleURL(o.Article)...)
	faults = append(faults, layouts(o.Layouts)...)
	return errors.Join(faults...)
}

func identity(o *sources.Outlet) []error {
	var f faults
	f.want("id", o.ID, idForm.MatchString(o.ID), "lower-case words joined by hyphens")
	f.want("publisher", o.Publisher, idForm.MatchString(o.Publisher), "lower-case words joined by hyphens")
	f.want("name", o.Name, o.Name != "", "a name")
	f.want("home", o.Home, webAddress(o.Home), "an http or https address")
	f.want("country", o.Country, countryForm.MatchString(o.Country), "two capitals, ISO 3166-1")
	f.want("language", o.Language, languageForm.MatchString(o.Language), "a BCP 47 primary tag")
	f.want("orthography", o.Orthography, slices.Contains(orthography, o.Orthography), "dprk, rok, hans or hant")
	if _, err := o.Location(); err != nil || o.Timezone == "" {
		f.want("timezone", o.Timezone, false, "an IANA name")
	}
	f.want("verified", o.Verified, o.Verified == "never" || isDay(o.Verified), "a day or never")
	f.want("inactive", o.Inactive, o.Inactive == "" || isDay(o.Inactive), "a day")
	for _, h := range o.Hosts {
		f.want("hosts", h, h != "" && !strings.ContainsAny(h, "/: "), "a bare host")
	}
	f.want("hook", o.Hook, slices.Contains(hooks, o.Hook), "a hook the program has")
	p := o.Fetch
	f.want("fetch", fmt.Sprint(p), p.Delay >= 0 && p.Concurrency >= 0 && p.Timeout >= 0 && p.MaxBytes >= 0, "nothing negative")
	return f
}

func articleURL(a sources.ArticleURL) []error {
	var f faults
	f.pattern("article.match", a.Match)
	if re := f.pattern("article.day", a.Day); re != nil {
		for _, g := range []string{"year", "month", "day"} {
			f.want("article.day", a.Day, re.SubexpIndex(g) > 0, "a group named "+g)
		}
	}
	if re := f.pattern("article.key", a.Key); re != nil {
		f.want("article.key", a.Key, re.NumSubexp() > 0, "a group")
	}
	return f
}

func layouts(all []sources.Layout) []error {
	var f faults
	for i, l := range all {
		key := func(k string) string { return fmt.Sprintf("layouts[%d].%s", i, k) }
		f.want(key("until"), string(l.Until), l.Until == "" || isDay(string(l.Until)), "a day")
		if i > 0 {
			prev := all[i-1].Until
			f.want(key("until"), string(l.Until), l.Until != "" && (prev == "" || l.Until < prev), "a day before the newer layout's")
		}
		for _, s := range []struct{ k, v string }{
			{"title", l.Title}, {"subtitle", l.Subtitle}, {"body", l.Body},
			{"date", l.Date}, {"authors", l.Authors}, {"caption", l.Caption},
		} {
			f.selector(key(s.k), s.v)
		}
		for _, s := range l.Drop {
			f.selector(key("drop"), s)
		}
		for _, s := range l.Unwrap {
			f.selector(key("unwrap"), s)
		}
		n := len(l.Between)
		f.want(key("between"), fmt.Sprint(l.Between), n == 0 || n == 2, "two comments")
		if re := f.pattern(key("dateline"), l.Dateline); re != nil {
			f.want(key("dateline"), l.Dateline, re.SubexpIndex("place") > 0, "a group named place")
		}
	}
	return f
}

// faults gathers what does not hold.
type faults []error

func (f *faults) want(key, got string, ok bool, want string) {
	if !ok {
		*f = append(*f, fmt.Errorf("%s: %q: want %s", key, got, want))
	}
}

func (f *faults) selector(key, s string) {
	if s == "" {
		return
	}
	if _, err := cascadia.ParseGroup(s); err != nil {
		*f = append(*f, fmt.Errorf("%s: selector %q: %w", key, s, err))
	}
}

func (f *faults) pattern(key, s string) *regexp.Regexp {
	if s == "" {
		return nil
	}
	re, err := regexp.Compile(s)
	if err != nil {
		*f = append(*f, fmt.Errorf("%s: %w", key, err))
		return nil
	}
	return re
}

func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

func isDay(s string) bool {
	_, err := sources.ParseDay(s)
	return err == nil
}
