package ko

import (
	"slices"
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/ground"
	"lacuna/compare/annotate/tagger"
	"lacuna/compare/names"
)

// bodies are words that after a place or a body make the name of a body.
var bodies = listOf("중앙위원회 상설회의 상임위원회 위원회 당위원회 인민위원회 당위 정부 인민정부 시청 도청 구청 군청 지법 지방법원 고법 고등법원 법원 지검 지방검찰청 검찰청 경찰서 경찰청 대학 대학교 종합대학 병원 은행 방송 신문 일보 통신 대사관 총영사관 총령사관 협회 련합회 연합회 총련 련맹 연맹 학회 재단 연구소 연구원 세관 소방서 교육청 의회 시의회 도의회 군대 공군 해군 륙군 육군 외무성 외교부 국방부 재무부 국무부 상무부")

// longestBody is the most syllables of a word among bodies.
const longestBody = 6

// findHits sets the hits of the lexicon that begin and end where a word may.
func (v *view) findHits() {
	all := seated(v.text, ground.Find(v.text, "ko"))
	spans := v.spans()
	u := 0
	for _, h := range all {
		for u < len(v.us) && v.us[u].End <= h.Start {
			u++
		}
		last := u
		for last+1 < len(v.us) && v.us[last+1].End <= h.End {
			last++
		}
		if u >= len(v.us) {
			continue
		}
		if n := v.charge(h, u, last); n < u {
			v.hits = append(v.hits, ground.Hit{Span: compare.Span{Start: v.us[n].Start, End: h.End}, Kind: h.Kind, IDs: h.IDs, Sure: h.Sure})
			continue
		}
		if !v.fits(h, u, last) {
			if h, u, last = v.reread(h, u, last); last < 0 {
				continue
			}
		}
		if h.Kind == compare.Org {
			h.Start = v.bodyStart(h, u)
		}
		v.hits = append(v.hits, h)
	}
	slices.SortStableFunc(v.hits, func(a, b ground.Hit) int { return a.Start - b.Start })
	v.marks = ground.Marks(v.hits, spans)
}

// bodyStart is where the body of a hit from unit first begins: with its eojeol
// (삭주+군협동농장경영위원회), and in the orthography of the DPRK after a country that is a word of its own, but
// for a party.
func (v *view) bodyStart(h ground.Hit, first int) int {
	if !v.us[first].head && v.us[first-1].class == hangul && !v.hitEnds(h.Start) {
		k := first
		for k > 0 && !v.us[k].head && v.us[k-1].class == hangul {
			k--
		}
		return v.us[k].Start
	}
	if i := strings.IndexByte(v.text[h.Start:h.End], ' '); i > 0 && v.dprk && !strings.HasSuffix(v.text[h.Start:h.End], "당") && state(v.text[h.Start:h.Start+i]) {
		return h.Start + i + 1
	}
	return h.Start
}

// bureau is the part of a party that its members name in their title.
const bureau = "정치국"

// seated gives the bureau at the end of a body to the title that follows it
// (중앙위원회, 정치국 위원).
func seated(text string, hits []ground.Hit) []ground.Hit {
	for i := range hits {
		h := &hits[i]
		for k := range hits {
			o := &hits[k]
			if h.Kind != compare.Title || o.Kind != compare.Org || o.End+1 != h.Start || text[o.End] != ' ' || !strings.HasSuffix(text[o.Start:o.End], bureau) {
				continue
			}
			at := o.End - len(bureau)
			if ids := names.Titles().Lookup(text[at:h.End], "ko"); ids != nil {
				h.IDs = ids
			}
			h.Start = at
			o.End = max(o.Start, at-1)
			if ids := names.Orgs().Lookup(text[o.Start:o.End], "ko"); ids != nil {
				o.IDs = ids
			}
		}
	}
	return slices.DeleteFunc(hits, func(h ground.Hit) bool { return h.Len() <= 0 })
}

// hitEnds tells whether an earlier hit ends at a byte.
func (v *view) hitEnds(at int) bool {
	for i := len(v.hits) - 1; i >= 0 && i > len(v.hits)-6; i-- {
		if v.hits[i].End == at {
			return true
		}
	}
	return false
}

// organisations fixes the lexicon's sure bodies, and those made of a place or a
// body and a word for a body (평안북도+당위원회). A country that is a word of its own
// is no part of them.
func (v *view) organisations(g *tagger.Guide) {
	for i := range v.us {
		if j := int(v.certain[i]) - 1; j >= 0 && v.bounds(j) {
			if k := v.bodyAt(j + 1); k > 0 && j == v.hangulEnd(j) && v.bounds(k) {
				j = k
			}
			g.Fix(tagger.Chunk{First: i, Last: j, Kind: compare.Org}, "lexicon")
		}
		v.ownBody(g, i)
		end := v.hitEnd(i)
		if end == 0 || !g.Free(i, i) {
			continue
		}
		if v.founding(end) {
			g.Clear(i, v.hangulEnd(i))
			continue
		}
		if last := v.bodyFrom(i, end) - 1; last > 0 {
			g.Fix(tagger.Chunk{First: i, Last: last, Kind: compare.Org}, "lexicon")
		} else if v.marks[i].Org > 4 && v.bounds(end-1) {
			g.Fix(tagger.Chunk{First: i, Last: end - 1, Kind: compare.Org}, "lexicon")
		}
	}
}

// bodyFrom is the unit after the body whose name is the hit from unit i to before
// end and what follows; 0 for none.
func (v *view) bodyFrom(i, end int) int {
	if last := v.joined(i, end); last > 0 && v.bounds(last-1) {
		return last
	}
	if end < len(v.us) && v.us[end].head && v.country(i, end-1) {
		return 0
	}
	if end < len(v.us) && !v.us[end].head && v.us[end].r == '청' && v.ranks(end-1) && v.bounds(end) {
		return end + 1
	}
	for end < len(v.us) {
		next := v.hitEnd(end)
		if next == 0 {
			break
		}
		end = next
	}
	if end < len(v.us) && v.us[end].head && v.marks[i].Org == 0 && v.class(i, v.hitEnd(i)-1).Has(gazetteer.Word) {
		return 0
	}
	if last := v.bodyAt(end); last > 0 && v.bounds(last) {
		return last + 1
	}
	return 0
}

// ranks tells whether unit i is the level of a city, county or ward.
func (v *view) ranks(i int) bool {
	return v.us[i].r == '시' || v.us[i].r == '군' || v.us[i].r == '구'
}

// joined is the unit after the body that follows right after the place from unit
// i to before end (조선+외무성); 0 for none.
func (v *view) joined(i, end int) int {
	if end >= len(v.us) || v.us[end].head || v.marks[i].Place == 0 {
		return 0
	}
	if c := v.marks[end].Org; c != 1 && c < 4 {
		return 0
	}
	return v.hitEnd(end)
}

// hitEnd is the unit after the organisation or place of the lexicon that begins
// at unit i; 0 for none.
func (v *view) hitEnd(i int) int {
	m := v.marks[i]
	code := func(j int) uint8 { return v.marks[j].Org }
	if c := m.Org & 3; m.Org == 0 || c != 1 && m.Org != 4 && m.Org != 8 {
		code = func(j int) uint8 { return v.marks[j].Place }
	}
	switch code(i) {
	case 4, 8:
		return i + 1
	case 1, 5:
		for j := i + 1; j < len(v.us); j++ {
			if c := code(j); c == 3 || c == 7 {
				return j + 1
			}
		}
	}
	return 0
}

// bodyAt is the last unit of the word among bodies at unit i; 0 for none.
func (v *view) bodyAt(i int) int {
	for n := longestBody; n >= 2; n-- {
		if i+n <= len(v.us) && v.among(bodies, i, i+n-1) {
			return i + n - 1
		}
	}
	return 0
}

// known holds the units of hits to the kinds they may be of: in the orthography
// of the DPRK, whose press the tagger was not trained on, all of them; else only
// long ones.
func (v *view) known(g *tagger.Guide) {
	for i := 0; i < len(v.us); i++ {
		end := v.hitEnd(i)
		if end == 0 {
			continue
		}
		if m := v.marks[i]; m.Org != 0 && m.Org&3 != 2 {
			if v.dprk && (end-i > 2 || !v.closes(end-1) || !v.class(i, end-1).Has(gazetteer.Word)) && v.bounds(end-1) {
				g.Fix(tagger.Chunk{First: i, Last: end - 1, Kind: compare.Org}, "lexicon")
			} else if v.closes(end-1) && m.Org > 4 {
				g.Within(i, end-1, compare.Org)
			}
		} else if v.played(i, end) {
			g.Fix(tagger.Chunk{First: i, Last: end - 1, Kind: compare.Org}, "beaten or played")
		} else if v.governed(end) {
			g.Within(i, end-1, compare.Place)
		} else if v.locative(end) && (v.dprk || !v.class(i, end-1).Has(gazetteer.Noun)) || v.closes(end-1) && v.country(i, end-1) && (v.dprk || !v.sporting()) {
			g.Within(i, end-1, compare.Place)
		} else if v.dprk && end-i >= 2 && v.near(i) {
			v.knownPlace(g, i, end-1)
		}
		i = end - 1
	}
}

// sports are words of reports on games, where countries play.
var sports = []string{"월드컵", "대표팀", "승점", "예선", "결승", "득점", "평가전", "조별리그", "선수권", "올림픽", "꺾", "아시안컵", "감독"}

// sporting tells whether a sentence is on a game.
func (v *view) sporting() bool {
	return slices.ContainsFunc(sports, func(w string) bool { return strings.Contains(v.text, w) })
}

// knownPlace makes a place of units first to last and a word for its level that
// follows.
func (v *view) knownPlace(g *tagger.Guide, first, last int) {
	if last+1 < len(v.us) && !v.us[last+1].head {
		end := v.bare(last+1, v.hangulEnd(last+1))
		for n := 2; n < 4 && end-n >= last; n++ {
			if v.among(states, end-n+1, end) {
				g.Fix(tagger.Chunk{First: first, Last: end, Kind: compare.Place}, "lexicon")
				return
			}
		}
	}
	if last+1 < len(v.us) && !v.us[last+1].head && v.among(levels, last+1, last+1) && v.closes(last+1) {
		last++
	}
	switch {
	case v.bounds(last) && (v.among(levels, last, last) && last-first > 1 || last == v.hangulEnd(last) || !v.closes(last)):
		g.Fix(tagger.Chunk{First: first, Last: last, Kind: compare.Place}, "lexicon")
	case v.closes(last):
		g.Within(first, last, compare.Place)
	}
}

// states close the full names of countries.
var states = listOf("련방 연방 왕국 공화국 합중국 련맹국")

// locative tells whether a particle of place stands at unit i, or a title.
func (v *view) locative(i int) bool {
	if i >= len(v.us) {
		return false
	}
	if v.us[i].head {
		return v.marks[i].Title == 1 || v.marks[i].Title >= 4
	}
	switch v.chars(i, v.hangulEnd(i)) {
	case "에서", "에서는", "에서도", "에", "으로", "로", "에는", "에서의":
		return true
	}
	return false
}

// near tells whether the place that begins at unit i is a country or lies in one
// the press of the DPRK writes of by its towns; names of others may be words.
func (v *view) near(i int) bool {
	for _, h := range v.hits {
		if h.Kind == compare.Place && h.Start == v.us[i].Start {
			n := ground.Norm(h, v.text, "ko-dprk")
			return n.Level == "country" || n.Country == "KP" || n.Country == "CN" || n.Country == "RU" || h.Sure
		}
	}
	return false
}

// levels close the names of administrative places.
var levels = listOf("성 시 도 군 구 구역 현 주 리 동 읍 산 강 만 섬 항")
