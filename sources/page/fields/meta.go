package fields

import (
	"strings"

	"golang.org/x/net/html"
)

// Names of meta elements, best first.
var (
	metaTitle     = []string{"og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline", "title", "citation_title"}
	metaPublished = []string{"article:published_time", "og:published_time", "og:article:published_time", "article:published", "rnews:datepublished", "datepublished", "date_published",
		"published_time", "publishdate", "publish-date", "publish_date", "pubdate", "published-date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.date",
		"dcterms.created", "dc.date.created", "dc.date", "datecreated", "date.created", "created", "cxenseparse:recs:publishtime", "citation_publication_date", "originalpublicationdate", "bt:pubdate",
		"article_date_original", "cxenseparse:publishtime", "weibo:article:create_at", "og:release_date", "og:pubdate", "release_date", "apub:time", "date", "_pubtime", "itemprop:datepublished", "firstpublishedtime", "itemprop:dateupdate"}
	metaModified = []string{"article:modified_time", "og:updated_time", "og:article:modified_time", "lastmod", "last-modified", "datemodified", "dcterms.modified", "dc.date.modified", "modified",
		"weibo:article:update_at", "itemprop:datemodified"}
	metaAuthor = []string{"article:author_name", "author", "dc.creator", "dc.author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "byl", "citation_author", "dcterms.creator",
		"cxenseparse:author", "twitter:data1", "itemprop:author"}
	metaSite = []string{"og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site", "dc.publisher", "copyright"}
)

// Meta reads meta elements, the document's language and the canonical link.
func Meta(root *html.Node) Set {
	m := map[string][]string{}
	s := Set{Source: "meta"}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "html":
			s.Lang = Attr(n, "lang")
		case "link":
			if strings.EqualFold(Attr(n, "rel"), "canonical") && s.URL == "" {
				s.URL = Attr(n, "href")
			}
		case "meta":
			addMeta(m, n)
		}
	}
	one := func(keys []string) string {
		for _, k := range keys {
			if v := m[k]; len(v) > 0 {
				return v[0]
			}
		}
		return ""
	}
	s.Type, s.Title, s.Site = one([]string{"og:type"}), plain(one(metaTitle)), plain(one(metaSite))
	s.Published, s.Modified = one(metaPublished), one(metaModified)
	s.Subtitle = plain(one([]string{"og:description", "description"}))
	if s.Lang == "" {
		s.Lang = one([]string{"og:locale", "content-language", "dc.language", "language"})
	}
	if s.URL == "" {
		s.URL = one([]string{"og:url"})
	}
	for _, k := range metaAuthor {
		for _, v := range m[k] {
			if v = plain(v); v != "" && !strings.HasPrefix(v, "http") && !strings.HasPrefix(v, "@") {
				s.Authors = append(s.Authors, v)
			}
		}
		if len(s.Authors) > 0 {
			break
		}
	}
	s.Paid = one([]string{"article:content_tier"}) == "locked"
	return s
}

func addMeta(m map[string][]string, n *html.Node) {
	content := strings.TrimSpace(Attr(n, "content"))
	if content == "" {
		return
	}
	for _, attr := range []string{"property", "name", "http-equiv"} {
		if k := strings.ToLower(strings.TrimSpace(Attr(n, attr))); k != "" {
			m[k] = append(m[k], content)
		}
	}
	if k := strings.ToLower(Attr(n, "itemprop")); k != "" {
		m["itemprop:"+k] = append(m["itemprop:"+k], content)
	}
}
