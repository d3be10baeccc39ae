package discover

import (
	"encoding/base64"
	"net/url"
	"regexp"
	"strings"

	"lacuna/sources"
)

// rodong reads addresses whose query is the Base64 form of a tuple joined by
// "@". The tuple holds how the article was reached, a search word even, beside
// the article's id; only the id counts.
var rodongID = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})-[A-Z]?\d+$`)

func rodongKey(c *url.URL) string {
	for _, field := range rodongTuple(c.RawQuery) {
		if rodongID.MatchString(field) {
			return field
		}
	}
	return ""
}

func rodongDay(c *url.URL) sources.Day {
	if m := rodongID.FindStringSubmatch(rodongKey(c)); m != nil {
		if d, err := sources.ParseDay(m[1]); err == nil {
			return d
		}
	}
	return ""
}

// rodongTuple decodes a query; stored links end in a stray escaped "=", and the
// older form names the id in a parameter of its own.
func rodongTuple(query string) []string {
	if v, err := url.ParseQuery(query); err == nil && v.Get("newsID") != "" {
		return []string{v.Get("newsID")}
	}
	q, err := url.PathUnescape(query)
	if err != nil {
		q = query
	}
	q, _, _ = strings.Cut(q, "&")
	q = strings.TrimRight(q, "=")
	b, err := base64.RawStdEncoding.DecodeString(strings.ReplaceAll(q, " ", "+"))
	if err != nil {
		return nil
	}
	return strings.Split(string(b), "@")
}
