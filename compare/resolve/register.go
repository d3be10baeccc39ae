package resolve

import (
	"slices"
	"strings"

	"lacuna/compare"
	"lacuna/compare/names"
)

// unify gives a person who takes part in several events one identity: entities
// that share a form in one language are one, with the forms of all.
func unify(events []compare.Event) {
	parent := map[*compare.Entity]*compare.Entity{}
	var root func(*compare.Entity) *compare.Entity
	root = func(e *compare.Entity) *compare.Entity {
		if p := parent[e]; p != nil && p != e {
			r := root(p)
			parent[e] = r
			return r
		}
		return e
	}
	seen := map[string]*compare.Entity{}
	each(events, func(e *compare.Entity) {
		for _, l := range sortedKeys(e.Forms) {
			for _, f := range e.Forms[l] {
				k := l + "\x00" + f
				if o := seen[k]; o != nil && root(o) != root(e) {
					parent[root(e)] = root(o)
				} else if o == nil {
					seen[k] = e
				}
			}
		}
	})
	merged := map[*compare.Entity]compare.Entity{}
	each(events, func(e *compare.Entity) { merged[root(e)] = joined(merged[root(e)], *e) })
	each(events, func(e *compare.Entity) {
		m := merged[root(e)]
		title := e.Title
		*e = name(m)
		e.Title = title
	})
}

// each visits every participant in order.
func each(events []compare.Event, f func(*compare.Entity)) {
	for i := range events {
		for k := range events[i].Participants {
			f(&events[i].Participants[k])
		}
	}
}

// joined is an entity with the forms of both.
func joined(a, b compare.Entity) compare.Entity {
	out := compare.Entity{Name: a.Name, Forms: map[string][]string{}, Title: a.Title}
	if out.Name == "" {
		out.Name = b.Name
	}
	if out.Title == "" {
		out.Title = b.Title
	}
	for _, e := range []compare.Entity{a, b} {
		for l, forms := range e.Forms {
			for _, f := range forms {
				if !slices.Contains(out.Forms[l], f) {
					out.Forms[l] = append(out.Forms[l], f)
				}
			}
		}
	}
	for _, v := range out.Forms {
		slices.Sort(v)
	}
	return out
}

// name gives a person the name that a reader of English sees first: an English
// form where one outlet gives it, else the reading found; and the identifier
// that follows from the forms.
func name(e compare.Entity) compare.Entity {
	if en := e.Forms["en"]; len(en) > 0 {
		e.Name = en[0]
	}
	e.ID = "p" + hash(best(e.Forms))
	return e
}

// shown is the mention whose form a reader sees first: the first, but hanzi
// before hangul that only transcribes their sound, as of Chinese names.
func (r *resolver) shown(refs []mentionRef) mentionRef {
	if r.docs[refs[0].document].Lang != "ko" {
		return refs[0]
	}
	n := r.nameAt(refs[0])
	for _, f := range refs[1:] {
		if r.docs[f.document].Lang != "zh" {
			continue
		}
		if v := names.Compare(n, r.nameAt(f)); v.Same && v.Tier == names.Sound {
			return f
		}
	}
	return refs[0]
}

func (r *resolver) nameAt(f mentionRef) names.Name {
	d := r.docs[f.document]
	return r.name(d, d.Mentions[f.mention])
}

// readable is a person's original form with a reading in Latin letters before
// it: KCNA's spelling for hangul, and for hanzi that a Korean body or place
// stands before; else pinyin. Other scripts stand as they are.
func (r *resolver) readable(f mentionRef) string {
	d := r.docs[f.document]
	m := d.Mentions[f.mention]
	text := r.name(d, m).Text
	kind := "pinyin"
	if d.Lang == "ko" || korean(d, f.mention) {
		kind = "kcna"
	}
	if s := spelled(text, d.Lang, kind); s != "" {
		return s + " (" + text + ")"
	}
	return text
}

func spelled(text, lang, kind string) string {
	for _, r := range names.Spell(text, lang) {
		if r.Kind == kind {
			return r.Text
		}
	}
	return ""
}

// korean tells whether the body or place named last before a person in the
// sentence is Korean.
func korean(d *compare.Document, k int) bool {
	for i := k - 1; i >= 0 && d.Mentions[i].Sentence == d.Mentions[k].Sentence; i-- {
		m := d.Mentions[i]
		switch {
		case m.Norm.Country != "":
			return m.Norm.Country == "KP" || m.Norm.Country == "KR"
		case strings.HasPrefix(m.Norm.Entity, "org:kp") || strings.HasPrefix(m.Norm.Entity, "org:kr"):
			return true
		case strings.HasPrefix(m.Norm.Entity, "org:"):
			return false
		}
	}
	return false
}

// place gives a known place its English name and its forms.
func place(e compare.Entity) compare.Entity {
	p, ok := names.Places().ByID(e.ID)
	if !ok || len(p.En) == 0 {
		return e
	}
	e.Name = p.En[0]
	return e
}
