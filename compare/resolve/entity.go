package resolve

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sort"
	"strings"

	"lacuna/compare"
	"lacuna/sources"
)

// person is one participant of an event with the mentions that name it.
type person struct {
	refs  []mentionRef
	other bool // present, no principal of any report
}

type mentionRef struct{ document, mention int }

// events makes an Event of each cluster.
func (r *resolver) events() []compare.Event {
	var out []compare.Event
	for _, c := range r.clusters {
		slices.SortFunc(c, func(x, y compare.ReportRef) int {
			if x.Document != y.Document {
				return x.Document - y.Document
			}
			return x.Report - y.Report
		})
		out = append(out, r.event(c))
	}
	return out
}

func (r *resolver) event(c []compare.ReportRef) compare.Event {
	_, first := r.report(c[0])
	e := compare.Event{Kind: first.Kind, Reports: c}
	e.Day, e.Until = r.span(c)
	var people []person
	for _, f := range c {
		d, p := r.report(f)
		people = r.gather(people, f.Document, d, p.People, false)
		people = r.gather(people, f.Document, d, p.Others, true)
		if e.Place == nil && p.Place >= 0 {
			x := place(r.entity([]mentionRef{{f.Document, p.Place}}))
			e.Place = &x
		}
	}
	sort.SliceStable(people, func(i, j int) bool { return !people[i].other && people[j].other })
	for _, p := range people {
		e.Participants = append(e.Participants, r.entity(p.refs))
		if !p.other {
			e.Principals++
		}
	}
	e.ID = r.id(c)
	return e
}

// id hashes what identifies an event: kind and day, and where its first report
// stands.
func (r *resolver) id(c []compare.ReportRef) string {
	d, p := r.report(c[0])
	return "e" + hash(p.Kind, string(p.Day), d.Outlet, d.ID, d.Quote(p.Trigger), strings.Join(r.forms(d, p.People), "|"))
}

func (r *resolver) forms(d *compare.Document, people []int) []string {
	var out []string
	for _, i := range people {
		out = append(out, r.name(d, d.Mentions[i]).Text)
	}
	return out
}

// span is the stated day or span of days, the narrowest first; else the
// earliest day that publication gives.
func (r *resolver) span(c []compare.ReportRef) (sources.Day, sources.Day) {
	var best *compare.Report
	for _, f := range c {
		_, p := r.report(f)
		if best == nil || better(p, best) {
			best = p
		}
	}
	return best.Day, best.Until
}

func better(p, q *compare.Report) bool {
	if p.Dated != q.Dated {
		return p.Dated
	}
	if a, b := lastDay(p).Sub(p.Day), lastDay(q).Sub(q.Day); a != b {
		return a < b
	}
	return p.Day != "" && p.Day < q.Day
}

// gather adds mentions to the persons of an event.
func (r *resolver) gather(people []person, doc int, d *compare.Document, list []int, other bool) []person {
	for _, i := range list {
		at := r.known(people, d, i)
		if at < 0 {
			people = append(people, person{other: other})
			at = len(people) - 1
		}
		people[at].refs = append(people[at].refs, mentionRef{doc, i})
		people[at].other = people[at].other && other
	}
	return people
}

func (r *resolver) known(people []person, d *compare.Document, i int) int {
	w := r.persons.Find(r.name(d, d.Mentions[i]))
	best, at := 0.0, -1
	for k, p := range people {
		for _, f := range p.refs {
			if s := w.Score(r.docs[f.document], f.mention); s > best {
				best, at = s, k
			}
		}
	}
	return at
}

// entity is what a set of mentions stands for: forms by language, sorted, and
// an English form, else the first, as name.
func (r *resolver) entity(refs []mentionRef) compare.Entity {
	e := compare.Entity{Forms: map[string][]string{}}
	for _, f := range refs {
		d := r.docs[f.document]
		m := d.Mentions[f.mention]
		form := r.name(d, m).Text
		if !slices.Contains(e.Forms[d.Lang], form) {
			e.Forms[d.Lang] = append(e.Forms[d.Lang], form)
		}
		if e.ID == "" {
			e.ID = m.Norm.Entity
		}
		if e.Title == "" {
			e.Title = m.Norm.TitleText
		}
	}
	for _, v := range e.Forms {
		slices.Sort(v)
	}
	e.Name = best(e.Forms)
	if e.ID == "" {
		e.ID = "p" + hash(e.Name)
	}
	if len(e.Forms["en"]) == 0 && r.docs[refs[0].document].Mentions[refs[0].mention].Kind == compare.Person {
		e.Name = r.readable(r.shown(refs))
	}
	return e
}

// best is the name a reader of English sees first.
func best(forms map[string][]string) string {
	for _, l := range []string{"en", "ko", "zh"} {
		if len(forms[l]) > 0 {
			return forms[l][0]
		}
	}
	for _, l := range sortedKeys(forms) {
		return forms[l][0]
	}
	return ""
}

func sortedKeys(m map[string][]string) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func order(events []compare.Event) {
	sort.SliceStable(events, func(i, j int) bool {
		if events[i].Day != events[j].Day {
			return events[i].Day < events[j].Day
		}
		return events[i].ID < events[j].ID
	})
}

// hash is a stable identifier of its parts, 12 hexadecimal digits.
func hash(parts ...string) string {
	h := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(h[:6])
}
