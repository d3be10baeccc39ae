package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"lacuna/sources"
	"lacuna/sources/page/body"
	"lacuna/sources/page/dates"
	"lacuna/sources/page/fields"
)

var (
	dateWords   = regexp.MustCompile(`(?i)date|time|publi|post-?meta|article-?(?:info|meta)|byline|stamp|info|source|日期|발행`)
	updateWords = regexp.MustCompile(`(?i)updat|modif|edited|aktualisiert|actualizado|mis à jour|更新|수정|刷新`)
	issueWords  = regexp.MustCompile(`(?i)publish|posted|written|released|veröffentlicht|publicado|publié|发布|發布|发表|입력|등록|작성|게재|公開|掲載|来源|來源`)
	otherWords  = regexp.MustCompile(`(?i)comment|related|recommend|sidebar|footer|copyright|popular|latest|list-|weather|ranking`)
)

// seenDates looks for the date a reader of the page sees: near the headline,
// in elements named for it, with a time of day, and not in the page's margins.
func (s *sheet) seenDates(title string) (published, modified sources.Stamp) {
	bs := s.blocks()
	head := headlineAt(bs, title)
	best, bestMod := -99.0, -99.0
	for i, b := range bs {
		if len(b.Text) > 400 || !strings.ContainsAny(b.Text, "0123456789") {
			continue
		}
		for _, f := range dates.Find(b.Text, s.style.Style) {
			score := s.likely(b, f, i-head, head >= 0)
			lead := b.Text[:f.Start]
			if updateWords.MatchString(lead) && !issueWords.MatchString(lead) {
				if score > bestMod {
					bestMod, modified = score, f.Stamp
				}
				score -= 2.5
			}
			if score > best {
				best, published = score, f.Stamp
			}
		}
	}
	published.Source, modified.Source = "text", "text"
	if best < 0 {
		published = sources.Stamp{}
	}
	if bestMod < 0 {
		modified = sources.Stamp{}
	}
	return published, modified
}

// likely weighs a date at a distance in blocks from the headline.
func (s *sheet) likely(b body.Block, f dates.Found, distance int, headline bool) float64 {
	score := 0.0
	if f.Stamp.Precision == sources.ToMinute {
		score += 2
	}
	score += 1.5 * float64(f.End-f.Start) / float64(max(1, len(b.Text)))
	words := attributes(b.Node, 3)
	if dateWords.MatchString(words) || b.Node.Data == "time" {
		score += 1.5
	}
	if otherWords.MatchString(words) {
		score -= 2
	}
	if issueWords.MatchString(b.Text) {
		score++
	}
	if !s.page.At.IsZero() && f.Stamp.Time.After(s.page.At.AddDate(0, 0, 2)) {
		score -= 4
	}
	switch {
	case !headline:
		return score - 1.5
	case distance < 0:
		return score - 1.5 - .15*float64(min(40, -distance))
	case distance <= 3:
		return score + 1.5
	}
	return score - .08*float64(min(distance, 60))
}

func attributes(n *html.Node, levels int) string {
	var b strings.Builder
	for ; n != nil && levels > 0; n, levels = n.Parent, levels-1 {
		b.WriteString(fields.Attr(n, "class") + " " + fields.Attr(n, "id") + " ")
	}
	return b.String()
}

// headlineAt is the index of the block that is the title; -1 when none is.
func headlineAt(bs []body.Block, title string) int {
	want := loose(title)
	if want == "" {
		return -1
	}
	found := -1
	for i, b := range bs {
		if len(b.Text) > 3*len(title)+60 {
			continue
		}
		k := loose(b.Text)
		if k == want || (len(k) > 15 && strings.Contains(want, k)) || (len(want) > 15 && strings.HasPrefix(k, want)) {
			if b.Node.Data == "h1" {
				return i
			}
			if found < 0 {
				found = i
			}
		}
	}
	return found
}

func (s *sheet) blocks() []body.Block {
	if s.cut == nil {
		s.cut = body.Blocks(s.root)
	}
	return s.cut
}

// timeElement is the first time element near the article with a machine time.
func (s *sheet) timeElement() (sources.Stamp, bool) {
	for _, n := range s.doc.Find("time[datetime]").Nodes {
		words := attributes(n, 4)
		if otherWords.MatchString(words) || updateWords.MatchString(words) {
			continue
		}
		if t, ok := s.stamp(fields.Attr(n, "datetime"), "microdata"); ok {
			return t, true
		}
	}
	return sources.Stamp{}, false
}

var inAddress = regexp.MustCompile(`(?:^|[/_-])((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?:[/_.-]|\d{0,6}\b|$)`)

// addressDate reads the day in the page's URL.
func (s *sheet) addressDate() (sources.Stamp, bool) {
	if d := dayInURL(s.page.URL, s.outlet); d != "" {
		return s.stamp(string(d), "url")
	}
	m := inAddress.FindStringSubmatch(s.url.Path)
	if m == nil {
		return sources.Stamp{}, false
	}
	return s.stamp(m[1]+"-"+m[2]+"-"+m[3], "url")
}

var inScript = regexp.MustCompile(`(?i)["']?\b(?:date_?published|publish(?:ed)?_?(?:time|date|at)|pub_?(?:date|time)|first_?published?_?(?:at|date)?|create_?time|ct)["']?\s*[:=]\s*["']?(\d{4}-\d\d-\d\d[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?|\d{13}|\d{10})\b`)

// scriptDate reads the publication time a client-rendered page carries in its
// scripts.
func (s *sheet) scriptDate() (sources.Stamp, bool) {
	for _, n := range s.doc.Find("script").Nodes {
		if n.FirstChild == nil || len(n.FirstChild.Data) > 1<<21 {
			continue
		}
		if m := inScript.FindStringSubmatch(n.FirstChild.Data); m != nil {
			return s.stamp(m[1], "text")
		}
	}
	return sources.Stamp{}, false
}
