// Package dateline parses the opening of an agency text, such as "Pyongyang,
// April 14 (KCNA) --", off its first paragraph, and end marks off its last.
package dateline

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"lacuna/sources"
)

// Line is a parsed dateline. The zero value is none.
type Line struct {
	Text, Place, Agency, Author string
	Month, Day                  int // 0: not said
}

const place = `\p{Lu}[\p{L}'’.-]*(?:[ ,/]+\p{L}[\p{L}'’.-]*){0,5}`

// Forms of the languages, tried in order; groups by name.
var (
	latin = []*regexp.Regexp{
		regexp.MustCompile(`^(?P<place>` + place + `),?\s+(?P<month>\p{L}{3,9})\.?\s+(?P<day>\d{1,2})(?:,?\s+\d{4})?\s*\((?P<agency>\p{Lu}[\p{L} .]{1,40})\)\s*(?:--+|[-–—])?\s*`),
		regexp.MustCompile(`^(?P<place>` + place + `),?\s+(?P<month>\p{L}{3,9})\.?\s+(?P<day>\d{1,2})\.?\s*/(?P<agency>\p{L}{3,20})/\.?\s*(?:--+|[-–—])?\s*`),
		regexp.MustCompile(`^(?P<place>` + place + `),?\s+(?P<day>\d{1,2})\.?\s+(?P<month>\p{L}{3,9})\.?\s*[(/](?P<agency>\p{Lu}[\p{L} .]{1,40})[)/]\.?\s*(?:--+|[-–—])?\s*`),
		regexp.MustCompile(`^(?P<place>\p{Lu}{2}[\p{Lu} ,.'’-]{1,40}?)\s*\((?P<agency>\p{Lu}{2,12}|Reuters|Xinhua|Yonhap|Kyodo)\)\s*(?:--+|[-–—])\s*`),
	}
	han = []*regexp.Regexp{
		regexp.MustCompile(`^(?P<agency>新华社|新華社|中新社|中新网|中新網|朝中社|朝鲜中央通讯社|朝鮮中央通訊社|央视网|人民网|央广网|国际在线|[\p{Han}]{2,8}(?:日报|晚报|社|网|在线))\s*(?P<place>[\p{Han}]{1,8}?(?:[（(][\p{Han}]{1,8}[)）])?)?\s*(?:\d{4}年)?(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日\s*(?:电|電|讯|訊|专电|消息|综合)\s*(?:[（(【](?:[^（()）】]{0,14})?(?:记者|記者|通讯员|作者|编辑|编译)(?P<author>[^（()）】]{0,60})[)）】])?\s*(?:--+|[-–—：:]+)?\s*`),
		regexp.MustCompile(`^(?P<place>[\p{Han}]{2,8}?)\s*(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s*(?:发|發)?\s*(?P<agency>朝中社|朝鲜中央通讯社|朝鮮中央通訊社)\s*(?:电|電|讯)?\s*(?:--+|[-–—：:]+)?\s*`),
		regexp.MustCompile(`^【?(?P<agency>本报|本報|本网|本刊)(?:(?P<place>[\p{Han}]{2,6}?)(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日)?\s*(?:综合)?(?:讯|訊|电|電|消息)】?\s*(?:[（(](?:[^（()）]{0,12})?(?:记者|記者|通讯员)(?P<author>[^（()）]{0,60})[)）]|(?:本报|见习|首席|实习)?(?:记者|記者)\s*(?P<author2>[\p{Han}·\s、]{2,30}?)\s*(?:报道|報道|摄影报道|[：:]))?\s*(?:--+|[-–—：:]+)?\s*`),
	}
	hangul = []*regexp.Regexp{
		regexp.MustCompile(`^[\[(【]?(?P<place>\p{Hangul}{2,8})\s*(?:주체\d+(?:\(\d{4}\))?년\s*)?(?P<month>\d{1,2})월\s*(?P<day>\d{1,2})일\s*(?:발|發)\s*(?P<agency>\p{Hangul}{2,10}(?:통신|신문))[\])】]?\s*(?:--+|[-–—=])?\s*`),
		regexp.MustCompile(`^[\[(【]?(?P<place>[\p{Hangul}·]{2,10})\s*=\s*(?P<agency>\p{Hangul}{2,10})[\])】]?\s*(?:(?P<author>\p{Hangul}{2,4})\s*(?:특파원|기자)\s*=)?\s*`),
		regexp.MustCompile(`^\((?P<place>[\p{Hangul}·]{2,10})=(?P<agency>\p{Hangul}{2,10})\)\s*(?P<author>[\p{Hangul} ·]{2,24}?)\s*(?:특파원|기자)\s*=\s*`),
	}
	kana = []*regexp.Regexp{
		regexp.MustCompile(`^【(?P<place>[\p{Han}\p{Katakana}ー]{1,12})(?P<month>\d{1,2})月(?P<day>\d{1,2})日発?\s*(?P<agency>[\p{Han}\p{Katakana}ー]{2,12})】\s*`),
		regexp.MustCompile(`^【(?P<place>[\p{Han}\p{Katakana}ー]{1,12})[=＝](?P<author>[\p{Han}\p{Hiragana}\p{Katakana}ー]{2,10})】\s*`),
	}
)

// Split parses the dateline off a paragraph. own, the outlet's expression with
// groups place, month, day, agency, author, goes first when not nil; then the
// forms of the language. rest is the paragraph without it.
func Split(paragraph, lang string, own *regexp.Regexp) (line Line, rest string) {
	for _, re := range forms(lang, own) {
		m := re.FindStringSubmatch(paragraph)
		if m == nil {
			continue
		}
		l := read(re, m)
		if l.Place == "" && l.Agency == "" {
			continue
		}
		if l.Month == 0 && re != own && l.Day == 0 && l.Agency == "" {
			continue
		}
		return l, strings.TrimSpace(paragraph[len(m[0]):])
	}
	return Line{}, paragraph
}

func forms(lang string, own *regexp.Regexp) []*regexp.Regexp {
	var out []*regexp.Regexp
	if own != nil {
		out = append(out, own)
	}
	switch lang {
	case "zh":
		return append(append(out, han...), latin...)
	case "ko":
		return append(append(out, hangul...), latin...)
	case "ja":
		return append(append(out, kana...), han...)
	}
	return append(out, latin...)
}

func read(re *regexp.Regexp, m []string) Line {
	l := Line{Text: strings.TrimSpace(m[0])}
	for i, name := range re.SubexpNames() {
		v := strings.TrimSpace(m[i])
		if v == "" {
			continue
		}
		switch name {
		case "place":
			l.Place = strings.Trim(v, ", ")
		case "agency":
			l.Agency = v
		case "author", "author2":
			l.Author = v
		case "day":
			l.Day, _ = strconv.Atoi(v)
		case "month":
			l.Month = monthOf(v)
		}
	}
	if l.Month > 12 || l.Day > 31 {
		l.Month, l.Day = 0, 0
	}
	return l
}

var english = "janfebmaraprmayjunjulaugsepoctnovdec"

func monthOf(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	s = strings.ToLower(s)
	if len(s) < 3 {
		return 0
	}
	if i := strings.Index(english, s[:3]); i >= 0 && i%3 == 0 {
		return i/3 + 1
	}
	return 0
}

// Resolve is the day the line names, in the year that puts it nearest to the
// publication; a month left out is the publication's, or the one before when
// the day would lie ahead.
func (l Line) Resolve(published sources.Day) sources.Day {
	p := published.Time(time.UTC)
	if l.Day == 0 || p.IsZero() {
		return ""
	}
	month := time.Month(l.Month)
	if l.Month == 0 {
		month = p.Month()
		if l.Day > p.Day()+1 {
			month--
		}
	}
	best := time.Time{}
	for y := p.Year() - 1; y <= p.Year()+1; y++ {
		t := time.Date(y, month, l.Day, 0, 0, 0, 0, time.UTC)
		if best.IsZero() || t.Sub(p).Abs() < best.Sub(p).Abs() {
			best = t
		}
	}
	return sources.DayOf(best)
}

var endMark = regexp.MustCompile(`\s*(?:-\s?0\s?-|-{3,}|—{3,}|_{3,}|-30-|###|[(（【\[]完[)）】\]]|\(끝\)|끝|\(END\)|\(End\)|■|◆|□|▲|∎)\s*$`)

var signedOff = regexp.MustCompile(`^(?:\(?www\.\S+|https?://\S+)?\s*\((?:(?i:juche)|주체|主体)?\s*\d{2,4}\.\s*\d{1,2}\.\s*\d{1,2}\.?\)$`)

// CutEnd takes end marks off the last paragraphs: the given ones, then the
// usual ones. What follows a mark goes with it when it is short: a site's
// address and date. ps is not changed.
func CutEnd(ps []string, marks []string) []string {
	for i := max(0, len(ps)-4); i < len(ps); i++ {
		if cut, ok := unmark(ps[i], marks); ok && short(ps[i+1:]) {
			if cut == "" {
				return CutEnd(ps[:i:i], nil)
			}
			return append(ps[:i:i], cut)
		}
	}
	if n := len(ps); n > 1 && signedOff.MatchString(ps[n-1]) {
		return ps[:n-1]
	}
	return ps
}

// unmark takes a mark off the end of p, or off the place in it behind which
// only an address and a date stand.
func unmark(p string, marks []string) (string, bool) {
	p = strings.TrimSpace(p)
	if signedOff.MatchString(lastWords(p)) {
		p = strings.TrimSpace(strings.TrimSuffix(p, lastWords(p)))
	}
	cut := p
	for _, m := range marks {
		cut = strings.TrimSpace(strings.TrimSuffix(cut, m))
	}
	tail := max(0, len(cut)-40)
	for tail > 0 && !utf8.RuneStart(cut[tail]) {
		tail--
	}
	cut = strings.TrimSpace(cut[:tail] + endMark.ReplaceAllString(cut[tail:], ""))
	return cut, cut != p
}

// lastWords is the last two words of p.
func lastWords(p string) string {
	i := strings.LastIndexByte(p, ' ')
	if i < 0 {
		return p
	}
	return p[strings.LastIndexByte(p[:i], ' ')+1:]
}

func short(ps []string) bool {
	n := 0
	for _, p := range ps {
		n += len(p)
	}
	return n < 80
}
