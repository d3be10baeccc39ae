package judge

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"lacuna/compare"
	"lacuna/sources"
)

// eventFinding is the finding that outlet o has no account of event i.
func (j *judge) eventFinding(i, o int, v verdict) compare.Finding {
	e := &j.Events[i]
	f := compare.Finding{Event: e.ID, Standing: v.Standing, Slot: compare.SlotEvent, Outlet: j.Outlets[o].ID,
		ReportedBy: j.reporters(i), NearestMiss: miss(v.miss), Trail: j.trail(o, v.state)}
	f.Trail.ReadInPart = v.partly
	f.Evidence = j.eventEvidence(i)
	if v.Standing == compare.NoCoverage {
		f.Summary = j.Outlets[o].ID + " does not report " + describe(e)
		f.Confidence, f.ConfidenceBasis = j.eventConfidence(i, o, v)
	} else {
		f.Summary = "It cannot be said whether " + j.Outlets[o].ID + " reports " + describe(e) + ": " + v.why
		f.ConfidenceBasis = v.why
	}
	f.ID = "f" + hash(e.ID, f.Outlet, string(f.Slot))
	return f
}

// eventConfidence is how surely an absence is right: the days are whole, so
// what is left is whether the account went unrecognised, and whether the outlet
// would carry such an event at all.
func (j *judge) eventConfidence(i, o int, v verdict) (float64, string) {
	e := &j.Events[i]
	c := .93 - .6*v.score
	basis := []string{"all days whole", fmt.Sprintf("no passage scores above %.2f", v.score)}
	if e.Principals < 2 {
		c -= .1
		basis = append(basis, "fewer than two named participants to look for")
	}
	if len(v.partly) > 0 {
		c -= .1
		basis = append(basis, "what was read in part tells of something else")
	}
	if e.Kind == compare.Item {
		c = min(c, .4)
		basis = append(basis, "the article names no event")
	}
	if j.expected(i, o) {
		basis = append(basis, "the outlet covers other events of the same visit")
	} else {
		rate, ok := j.rate(i, o)
		c = min(c, max(.4, rate.Low-.1))
		if ok {
			basis = append(basis, fmt.Sprintf("the outlet carries %d of %d comparable events", rate.Carried, rate.Of))
		} else {
			basis = append(basis, "nothing shows that the outlet would carry it")
		}
	}
	return round(max(c, .05)), strings.Join(basis, "; ")
}

func (j *judge) reporters(i int) []string {
	out := []string{}
	for o, a := range j.Accounts[i] {
		if len(a.Reports) > 0 {
			out = append(out, j.Outlets[o].ID)
		}
	}
	return out
}

// eventEvidence is the sentence of each report that names the event, one for
// each outlet that has one.
func (j *judge) eventEvidence(i int) []compare.Evidence {
	out := []compare.Evidence{}
	seen := map[string]bool{}
	for _, f := range j.Events[i].Reports {
		d := j.Docs[f.Document]
		if r := &d.Reports[f.Report]; !seen[d.Outlet] && len(d.Sentences) > 0 {
			seen[d.Outlet] = true
			out = append(out, evidence(compare.Passage{Doc: d, Span: d.Sentences[r.Sentence].Span}))
		}
	}
	return out
}

func evidence(p compare.Passage) compare.Evidence {
	d := p.Doc
	return compare.Evidence{Article: d.ID, Outlet: d.Outlet, URL: d.URL, SHA256: d.SHA256, Start: p.Span.Start, End: p.Span.End,
		Quote: p.Quote(), Lang: d.Lang}
}

// miss is the nearest miss as a reader sees it; nil when nothing came near.
func miss(m compare.Match) *compare.NearestMiss {
	if m.Doc == nil {
		return nil
	}
	return &compare.NearestMiss{Article: m.Doc.ID, Outlet: m.Doc.Outlet, URL: m.Doc.URL, Start: m.Span.Start, End: m.Span.End,
		Quote: m.Quote(), Lang: m.Doc.Lang, Score: round(m.Score)}
}

func (j *judge) trail(o int, s sources.DayState) compare.Trail {
	t := compare.Trail{ArticlesRead: len(j.docsOf[o]), Window: j.Window, Collection: s}
	for _, d := range j.docsOf[o] {
		t.SentencesCompared += len(d.Sentences)
	}
	return t
}

// describe names an event in a plain clause.
func describe(e *compare.Event) string {
	var who []string
	for i, p := range e.Participants[:e.Principals] {
		if i == 3 {
			who = append(who, "others")
			break
		}
		who = append(who, p.Name)
	}
	s := "the " + noun(e.Kind)
	if len(who) > 0 {
		s += " of " + join(who)
	}
	if e.Place != nil {
		s += " in " + e.Place.Name
	}
	if e.Day != "" {
		s += " (" + string(e.Day) + ")"
	}
	return s
}

func join(who []string) string {
	if len(who) == 1 {
		return who[0]
	}
	return strings.Join(who[:len(who)-1], ", ") + " and " + who[len(who)-1]
}

func noun(kind string) string {
	if kind == compare.Item {
		return "news item"
	}
	return kind
}

func round(x float64) float64 { return float64(int(x*1000+.5)) / 1000 }

// hash is a stable identifier of its parts, 12 hexadecimal digits.
func hash(parts ...string) string {
	h := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(h[:6])
}
