package page

import (
	"regexp"

	"lacuna/sources"
	"lacuna/sources/page/body"
)

// Least words, as body.Units measures them, of a text that is more than the
// teaser of a paid article.
const (
	teaserOfPaid = 180
	teaserOfWall = 110
)

var wallWords = regexp.MustCompile(`(?i)paywall|regwall|subscriber-only|premium-content|piano-|metered|meteredContent|subscription-wall|article-locked`)

// flag marks what a reader must know of the text: cut, paywalled, relayed.
func (s *sheet) flag(a *sources.Article) {
	kept := 0.0
	for _, p := range a.Paragraphs {
		kept += body.Units(p)
	}
	if s.held == 0 && len(a.Paragraphs) > 0 {
		s.held = body.Held(s.blocks())
	}
	switch {
	case (s.paid() || s.wall) && kept < teaserOfPaid, kept < teaserOfWall && s.walled():
		a.Flags = append(a.Flags, sources.FlagPaywalled)
	case kept < s.least()*s.held && s.held > 80:
		a.Flags = append(a.Flags, sources.FlagCut)
	}
	if s.relayed(a) {
		a.Flags = append(a.Flags, sources.FlagRelay)
	}
}

// least is the share of the page's prose below which a text counts as cut. A
// layout knows its body: there the fullest box may be another thing.
func (s *sheet) least() float64 {
	if len(s.read.body) > 0 {
		return .3
	}
	return .5
}

func (s *sheet) paid() bool {
	for i := range s.sets {
		if s.sets[i].Paid {
			return true
		}
	}
	return false
}

func (s *sheet) walled() bool {
	for _, n := range s.doc.Find("[class*=paywall], [id*=paywall], [class*=regwall], [class*=subscri], [class*=piano], [class*=premium], [class*=locked]").Nodes {
		if wallWords.MatchString(attributes(n, 1)) {
			return true
		}
	}
	return false
}

// agencies are the signatures of news agencies in datelines, with the
// publishers whose own they are.
var agencies = map[string]string{
	"KCNA": "kcna", "朝中社": "kcna", "朝鲜中央通讯社": "kcna", "朝鮮中央通訊社": "kcna", "조선중앙통신": "kcna", "朝鮮中央通信": "kcna",
	"Xinhua": "xinhua", "新华社": "xinhua", "新華社": "xinhua", "신화통신": "xinhua", "신화": "xinhua",
	"Yonhap": "yonhap", "연합뉴스": "yonhap", "TASS": "tass", "Reuters": "reuters", "AP": "ap", "AFP": "afp", "Kyodo": "kyodo", "中新社": "chinanews", "中新网": "chinanews",
}

// relayed holds for an outlet's article that opens with another agency's
// dateline.
func (s *sheet) relayed(a *sources.Article) bool {
	of := agencies[a.Dateline.Agency]
	return s.outlet != nil && of != "" && of != s.outlet.Publisher
}
