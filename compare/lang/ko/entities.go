package ko

import (
	"slices"
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/ground"
	"lacuna/compare/annotate/tagger"
	"lacuna/compare/annotate/weights"
)

// Entities marks the persons with their titles, the organisations and the
// places of d, in order of Start.
func Entities(d *compare.Document) []compare.Mention {
	m, dprk := weights.Ko(), northern(d)
	return tagger.Mentions(d, func(text string) []compare.Mention { return entitiesIn(text, m, dprk) })
}

var (
	// habits are ways of the press of the DPRK that a text shows whose words are
	// spelt alike on both sides: auxiliaries glued to verbs, comrades.
	habits = []string{"고있다", "고있는", "여있다", "여있는", "동무는", "동무의", "동무를", "동무들", "동지는", "동지를", "동지와"}
	// unsouthern are words no paper of the ROK writes, in texts whose verbs are spelt as
	// it spells them: those of Korean papers in China.
	unsouthern = []string{
		"료녕", "룡정", "화룡시", "로인", "로병", "로력", "녀자", "련맹", "리익", "로씨야", "윁남", "뽈스까", "꾸바", "녀사", "련합회", "로동자", "륙군", "려단장",
		"당위 서기", "당위서기", "시당위", "주당위", "현당위", "성당위", "구당위", "할빈", "습근평", "성인민정부", "주인민정부",
	}
)

// northern tells whether a document is in the orthography of the DPRK, or has its
// habits where the orthography does not tell.
func northern(d *compare.Document) bool {
	has := func(w string) bool { return strings.Contains(d.Text, w) }
	return d.Orthography == "dprk" || d.Orthography == "" && slices.ContainsFunc(habits, has) || slices.ContainsFunc(unsouthern, has)
}

// entitiesIn lists the mentions of one sentence: what the lexicons and rules are
// sure of, and what the tagger makes of the rest.
func entitiesIn(text string, m *tagger.Model, dprk bool) []compare.Mention {
	v := look(text, dprk)
	g := tagger.NewGuide(len(v.us), m)
	out := ground.Titles(v.hits, v.spans(), g, text, tongue(v.dprk))
	v.fullStates(g)
	v.organisations(g)
	v.foreignPlaces(g)
	v.sites(g)
	v.known(g)
	v.persons(g)
	labels := m.Tag(tagger.Sequence{Len: len(v.us), Features: v.features, Guide: g})
	for _, c := range v.parted(tagger.Chunks(labels, m.Kinds)) {
		s := compare.Span{Start: v.us[c.First].Start, End: v.us[c.Last].End}
		if (c.Kind == compare.Quantity || c.Kind == compare.Time) && starts(text[s.End:], goings...) {
			continue
		}
		out = append(out, compare.Mention{Span: s, Kind: c.Kind, Why: g.Why(c.First), Norm: compare.Norm{Name: text[s.Start:s.End]}})
	}
	slices.SortStableFunc(out, func(a, b compare.Mention) int { return a.Start - b.Start })
	return out
}

// goings follow a number that is part of the name of something, or says of what
// each (6자+회담, 5개년+계획, 1인+당).
var goings = []string{"회담", "협의", "회의", "계획", "전략계획", "당 "}

// tongue names the orthography to the lexicons.
func tongue(dprk bool) string {
	if dprk {
		return "ko-dprk"
	}
	return "ko"
}
