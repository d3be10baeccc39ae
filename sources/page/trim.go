package page

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"lacuna/sources"
	"lacuna/sources/page/byline"
	"lacuna/sources/page/dateline"
	"lacuna/sources/page/dates"
)

// trim parses dateline and end marks off the paragraphs and drops what is none
// of the text: title and bylines at its head, editors' lines at its foot.
func (s *sheet) trim(a *sources.Article) {
	a.Paragraphs = dateline.CutEnd(a.Paragraphs, s.read.endMarks)
	a.Paragraphs = slices.DeleteFunc(a.Paragraphs, notText)
	for len(a.Paragraphs) > 1 && atHead(a.Paragraphs[0], a) {
		a.Paragraphs = a.Paragraphs[1:]
	}
	for n := len(a.Paragraphs); n > 1 && atFoot(a.Paragraphs[n-1], a); n = len(a.Paragraphs) {
		s.wall = s.wall || isWall(a.Paragraphs[n-1])
		a.Paragraphs = a.Paragraphs[:n-1]
	}
	a.Paragraphs = dateline.CutEnd(a.Paragraphs, s.read.endMarks)
	s.splitDateline(a)
}

func (s *sheet) splitDateline(a *sources.Article) {
	for i := range a.Paragraphs[:min(3, len(a.Paragraphs))] {
		line, rest := dateline.Split(a.Paragraphs[i], a.Lang, s.read.dateline)
		if line.Text == "" {
			continue
		}
		a.Dateline = sources.Dateline{Text: line.Text, Place: line.Place, Agency: line.Agency, Day: line.Resolve(s.dayOf(a))}
		s.dateFrom(a)
		if len(a.Authors) == 0 && line.Author != "" {
			a.Authors = byline.Clean([]string{line.Author})
		}
		if rest == "" {
			a.Paragraphs = slices.Delete(slices.Clone(a.Paragraphs), i, i+1)
		} else {
			a.Paragraphs[i] = rest
		}
		return
	}
}

// dayOf is the day of publication, else of the capture, in the page's zone.
func (s *sheet) dayOf(a *sources.Article) sources.Day {
	if d := a.Published.Day(); d != "" || s.page.At.IsZero() {
		return d
	}
	if s.style.Zone == nil {
		return sources.DayOf(s.page.At)
	}
	return sources.DayOf(s.page.At.In(s.style.Zone))
}

// dateFrom takes the dateline's day for an article that says no other.
func (s *sheet) dateFrom(a *sources.Article) {
	if a.Published.Precision != sources.NoTime || a.Dateline.Day == "" {
		return
	}
	zone := s.style.Zone
	if zone == nil {
		zone = time.UTC
	}
	a.Published = sources.Stamp{Time: a.Dateline.Day.Time(zone), Precision: sources.ToDay, Source: "dateline"}
}

var (
	walls    = regexp.MustCompile(`(?i)^(?:please )?(?:become a (?:member|subscriber)|subscribe|sign (?:in|up)|log ?in|register|already a (?:member|subscriber)|to (?:continue|keep) reading|continue reading|unlock|this (?:article|story|content) is (?:only |exclusively )?(?:for|available to)|jetzt (?:weiterlesen|abonnieren)|weiterlesen mit|suscríbete|abonnez-vous|この記事は(?:有料)?会員|有料会員|続きを読む|구독|로그인|登录后|订阅后|购买后|本文为付费).{0,120}$`)
	editors  = regexp.MustCompile(`^[（(【\[]?\s*(?:(?:责任)?编辑|责编|责任编辑|值班编辑|校对|审核|审校|监制|编审|作者|来源|原标题|(?:图|文字|图文|摄影|采写|撰文)(?:[/／:：|｜]))[\s:：/／|｜]?.{0,60}$`)
	desk     = regexp.MustCompile(`^[（(【\[]?\s*(?:责任编辑|责编|编辑|值班编辑|校对|审核|转载请注明|免责声明|点击进入|返回.{1,8}(?:查看更多|首页))(?:\s*[:：/／|｜，].{0,30})?$`)
	original = regexp.MustCompile(`^[（(【\[]?\s*(?:本文)?(?:原标题|原題|原题)\s*[:：]`)
	notices  = regexp.MustCompile(`(?i)^(?:advertisement|anzeige|publicidad|publicité|werbung|reklame|广告|광고|広告|read more|share this.*|.{0,12}(?:本文)?(?:版权|著作权)(?:归|声明|所有).*|免责声明[:：].*|.*未经授权.{0,10}不得转载.*|(?:ⓒ|©|\(c\)).{0,80}|.*무단\s?전재.*재배포.*)$`)
	reporter = regexp.MustCompile(`^(?:\p{Hangul}{2,4}\s*(?:선임)?기자\s*)?[\w.+-]+@[\w.-]+\s*$|^\p{Hangul}{2,4}\s*(?:선임)?(?:기자|특파원)$`)
)

// notText holds for a line that is never part of a text.
func notText(p string) bool {
	n := utf8.RuneCountInString(p)
	return n < 140 && (original.MatchString(p) || notices.MatchString(p) || (n < 40 && desk.MatchString(p)))
}

// atHead holds for a line before the text proper.
func atHead(p string, a *sources.Article) bool {
	return same(p, a.Title) || isByline(p, a) || editors.MatchString(p) || reporter.MatchString(p) || isDateLine(p)
}

// isDateLine holds for a line that says when the page was published and hardly
// more.
func isDateLine(p string) bool {
	if utf8.RuneCountInString(p) > 90 || strings.HasSuffix(p, ".") && !strings.HasSuffix(p, "m.") || strings.HasSuffix(p, "。") {
		return false
	}
	said := 0
	for _, f := range dates.Find(p, dates.Style{}) {
		said += f.End - f.Start
	}
	return 2*said > len(p)
}

// atFoot holds for a line after it.
func atFoot(p string, a *sources.Article) bool {
	return editors.MatchString(p) || reporter.MatchString(p) || isByline(p, a) || isWall(p)
}

// isWall holds for a line that asks to pay or to sign in for the rest.
func isWall(p string) bool { return utf8.RuneCountInString(p) < 160 && walls.MatchString(p) }

// isByline holds for a line that names authors and says nothing else.
func isByline(p string, a *sources.Article) bool {
	if len(p) > 160 || len(a.Authors) == 0 || strings.ContainsAny(p, ".。!?") {
		return false
	}
	k := loose(p)
	for _, n := range a.Authors {
		k = strings.ReplaceAll(k, loose(n), "")
	}
	return k != loose(p) && utf8.RuneCountInString(k) < 12
}

func same(a, b string) bool { return loose(a) == loose(b) && loose(a) != "" }
