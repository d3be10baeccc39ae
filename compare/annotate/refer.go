package annotate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
)

// referrer remembers what an article has named so far.
type referrer struct {
	d       *compare.Document
	persons []int // mentions of persons in full, one a name
	bodies  []int // mentions of organisations in full, one a name
}

// maxRemembered bounds what is looked through for each later mention.
const maxRemembered = 64

// refer gives later mentions the full form given before them: a person by
// family name or by title, a body by an abbreviation or a short name.
func refer(d *compare.Document) {
	r := referrer{d: d}
	for i := range d.Mentions {
		switch d.Mentions[i].Kind {
		case compare.Person:
			r.person(i)
		case compare.Title:
			r.title(i)
		case compare.Org:
			r.body(i)
		}
	}
}

// person resolves a short name, or remembers a full one.
func (r *referrer) person(i int) {
	m := &r.d.Mentions[i]
	best := -1
	for _, k := range slices.Backward(r.persons) {
		full := &r.d.Mentions[k]
		if full.Norm.Name == m.Norm.Name {
			r.inherit(m, full)
			r.forget(k)
			r.persons = remember(r.persons, i)
			return
		}
		if !r.short(m, full.Norm.Name) {
			continue
		}
		if best < 0 || m.Norm.Title != "" && full.Norm.Title == m.Norm.Title && r.d.Mentions[best].Norm.Title != m.Norm.Title {
			best = k
		}
	}
	if best < 0 {
		best = r.later(i)
	}
	if best >= 0 {
		m.Norm.Name = r.d.Mentions[best].Norm.Name
		r.inherit(m, &r.d.Mentions[best])
		r.renameTitles(i)
		return
	}
	r.persons = remember(r.persons, i)
}

// later is the first person after the mention at i whose name it is short for, as
// when a headline says no more than the family name; -1 for none.
func (r *referrer) later(i int) int {
	seen := 0
	for k := i + 1; k < len(r.d.Mentions) && seen < maxRemembered; k++ {
		if p := &r.d.Mentions[k]; p.Kind == compare.Person {
			if r.short(&r.d.Mentions[i], p.Norm.Name) {
				return k
			}
			seen++
		}
	}
	return -1
}

func (r *referrer) forget(k int) {
	if at := slices.Index(r.persons, k); at >= 0 {
		r.persons = slices.Delete(r.persons, at, at+1)
	}
}

func remember(list []int, i int) []int {
	if list = append(list, i); len(list) > maxRemembered {
		return list[1:]
	}
	return list
}

// inherit gives a later mention the title of an earlier one.
func (r *referrer) inherit(m, full *compare.Mention) {
	if m.Norm.TitleText == "" || m.Norm.TitleOrg == "" && strings.HasSuffix(full.Norm.TitleText, m.Norm.TitleText) {
		m.Norm.Title, m.Norm.TitleText, m.Norm.TitleOrg = full.Norm.Title, full.Norm.TitleText, full.Norm.TitleOrg
	}
}

// renameTitles gives the titles beside the person at i the full name.
func (r *referrer) renameTitles(i int) {
	m := r.d.Mentions[i]
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(r.d.Mentions) && r.d.Mentions[k].Kind == compare.Title && r.d.Mentions[k].Norm.Name == r.d.Quote(m.Span) {
			r.d.Mentions[k].Norm.Name = m.Norm.Name
		}
	}
}

// short tells whether a mention may be a short form of a full name.
func (r *referrer) short(m *compare.Mention, full string) bool {
	name := m.Norm.Name
	if len(name) >= len(full) || !strings.EqualFold(name, full[:len(name)]) && !strings.EqualFold(name, full[len(full)-len(name):]) {
		return false
	}
	switch r.d.Lang {
	case "zh":
		parts := strings.FieldsFunc(full, func(c rune) bool { return c == '·' || c == '‧' || c == '•' || c == '・' })
		return len(parts) > 1 && (name == parts[len(parts)-1] || name == parts[0]) || len(parts) == 1 && utf8.RuneCountInString(name) == 1 && strings.HasPrefix(full, name)
	case "ko":
		if utf8.RuneCountInString(name) == 1 {
			return strings.HasPrefix(full, name) && !strings.Contains(full, " ") && !r.anonymous(m)
		}
	}
	parts := strings.Fields(full)
	return len(parts) > 1 && (strings.EqualFold(name, parts[len(parts)-1]) || strings.EqualFold(name, parts[0]) || strings.HasSuffix(full, " "+name))
}

// anonymous tells whether a Korean family name stands for someone not named: 김모,
// 김 모, 박씨.
func (r *referrer) anonymous(m *compare.Mention) bool {
	rest := strings.TrimLeft(r.d.Text[m.End:], " ")
	return strings.HasPrefix(rest, "모") || strings.HasPrefix(rest, "씨") || strings.HasPrefix(rest, "군") || strings.HasPrefix(rest, "양")
}

// title gives a title that stands alone the person last named with it.
func (r *referrer) title(i int) {
	m := &r.d.Mentions[i]
	if m.Norm.Name != "" {
		return
	}
	words := strings.ToLower(r.d.Quote(m.Span))
	for _, k := range slices.Backward(r.persons) {
		p := &r.d.Mentions[k].Norm
		if p.TitleText == "" {
			continue
		}
		text := p.TitleText
		if r.d.Lang == "en" {
			text = strings.ToLower(text)
		}
		if p.Title != "" && p.Title == m.Norm.Entity || text == words || r.d.Lang == "en" && (strings.HasPrefix(text, words+" of ") || strings.HasPrefix(text, words+" for ") || strings.HasSuffix(text, " "+words)) ||
			r.d.Lang != "en" && utf8.RuneCountInString(words) > 1 && strings.HasSuffix(text, words) && !strings.HasSuffix(text, "副"+words) && !strings.HasSuffix(text, "부"+words) {
			m.Norm.Name = p.Name
			return
		}
	}
}

// body resolves an abbreviation or short name, or remembers a full one.
func (r *referrer) body(i int) {
	m := &r.d.Mentions[i]
	for _, k := range slices.Backward(r.bodies) {
		full := &r.d.Mentions[k].Norm
		if full.Name == m.Norm.Name {
			return
		}
		same := full.Entity != "" && full.Entity == m.Norm.Entity
		if len(full.Name) > len(m.Norm.Name) && (same || m.Norm.Entity == "" && shortBody(m.Norm.Name, full.Name)) {
			m.Norm.Name = full.Name
			if m.Norm.Entity == "" {
				m.Norm.Entity, m.Norm.Country = full.Entity, full.Country
			}
			return
		}
	}
	r.bodies = remember(r.bodies, i)
}

// shortBody tells whether a name is an abbreviation of another in capitals, or
// its beginning or end as a word.
func shortBody(short, full string) bool {
	if short == initials(full) && len(short) > 1 {
		return true
	}
	n := utf8.RuneCountInString(short)
	if firstRune(short) < 0x2E80 {
		return n > 3 && (strings.HasPrefix(full, short+" ") || strings.Contains(short, " ") && strings.HasSuffix(full, " "+short))
	}
	return n > 1 && (strings.HasPrefix(full, short) || strings.HasSuffix(full, short))
}

// initials are the capital initials of the words of a name.
func initials(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(name) {
		if c := firstRune(w); unicode.IsUpper(c) {
			b.WriteRune(c)
		}
	}
	return b.String()
}
