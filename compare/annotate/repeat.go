package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lacuna/compare"
)

// repeats finds further places where a person named in full stands: by the
// whole name, or for a name of several words by its family name. Each line of
// the text is read once a name, and names are few.
func repeats(d *compare.Document, ms []compare.Mention) []compare.Mention {
	var out []compare.Mention
	seen := map[string]bool{}
	for _, m := range ms {
		if m.Kind != compare.Person || len(seen) >= mostNames {
			continue
		}
		for _, form := range forms(d.Quote(m.Span), d.Lang) {
			if !seen[form] {
				seen[form] = true
				out = append(out, occurrences(d, form, ms)...)
				if d.Lang == "en" {
					out = append(out, occurrences(d, strings.ToUpper(form), ms)...)
				}
			}
		}
	}
	return append(append(out, families(d, ms)...), ministers(d, ms)...)
}

// families finds the family names of persons named in full that stand alone
// before a title: 陈书记, 김 장관.
func families(d *compare.Document, ms []compare.Mention) []compare.Mention {
	if d.Lang != "zh" && d.Lang != "ko" {
		return nil
	}
	known := map[rune]bool{}
	for _, m := range ms {
		if name := d.Quote(m.Span); m.Kind == compare.Person && utf8.RuneCountInString(name) > 1 && !strings.ContainsAny(name, "·‧•・ ") {
			known[firstRune(name)] = true
		}
	}
	var out []compare.Mention
	for i, m := range ms {
		if m.Kind != compare.Title {
			continue
		}
		end := m.Start
		if d.Lang == "ko" && end > 0 && d.Text[end-1] == ' ' {
			end--
		}
		r, n := utf8.DecodeLastRuneInString(d.Text[:end])
		s := compare.Span{Start: end - n, End: end}
		before, _ := utf8.DecodeLastRuneInString(d.Text[:s.Start])
		if known[r] && (i == 0 || ms[i-1].End <= s.Start) && (d.Lang == "zh" || !unicode.IsLetter(before)) {
			out = append(out, compare.Mention{Span: s, Kind: compare.Person, Why: "family name before a title", Norm: compare.Norm{Name: d.Quote(s)}})
		}
	}
	return out
}

// mostNames bounds the names looked for again, so that a list of thousands
// costs no more than that.
const mostNames = 200

// forms are what a person may be called later: the full name, and the family
// name of a name of several words.
func forms(name, lang string) []string {
	if utf8.RuneCountInString(name) < 2 {
		return nil
	}
	switch lang {
	case "zh":
		if utf8.RuneCountInString(name) < 3 && !strings.Contains(name, "·") {
			return []string{name}
		}
		parts := strings.FieldsFunc(name, func(r rune) bool { return r == '·' || r == '‧' || r == '•' || r == '・' })
		if last := parts[len(parts)-1]; len(parts) > 1 && utf8.RuneCountInString(last) > 1 {
			return []string{name, last}
		}
	default:
		parts := strings.Fields(name)
		if len(parts) < 2 {
			break
		}
		out := []string{name}
		for _, p := range []string{parts[0], parts[len(parts)-1]} {
			if lang == "ko" && utf8.RuneCountInString(p) > 1 || familyOf(p, parts) {
				out = append(out, p)
			}
		}
		return out
	}
	return []string{name}
}

// familyOf tells whether a word is the family name among the words of a name in
// Latin letters: the last, or the first of one of three short ones.
func familyOf(word string, parts []string) bool {
	eastern := len(parts) == 3 && len(parts[0]) < 6 && len(parts[1]) < 7 && len(parts[2]) < 7 || len(parts) == 2 && strings.Contains(parts[1], "-")
	if len(word) < 2 || !unicode.IsUpper(firstRune(word)) {
		return false
	}
	if eastern {
		return word == parts[0]
	}
	return word == parts[len(parts)-1] || len(parts) == 2 && len(parts[0]) < 6 && len(word) > 1 && word == parts[0]
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// occurrences are the places where form stands as a word and no mention does.
func occurrences(d *compare.Document, form string, ms []compare.Mention) []compare.Mention {
	var out []compare.Mention
	k := 0
	for at := 0; ; {
		i := strings.Index(d.Text[at:], form)
		if i < 0 {
			return out
		}
		s := compare.Span{Start: at + i, End: at + i + len(form)}
		at = s.End
		for k < len(ms) && ms[k].End <= s.Start {
			k++
		}
		if apart(d, s) && (k == len(ms) || ms[k].Start >= s.End || covered(&ms[k], s)) {
			out = append(out, compare.Mention{Span: s, Kind: compare.Person, Why: "named in full elsewhere", Norm: compare.Norm{Name: form}})
		}
	}
}

// covered tells whether a mention gives way to a name that stands at s: it is of
// another kind there, or is but a part of it read as a person.
func covered(m *compare.Mention, s compare.Span) bool {
	if m.Span == s {
		return m.Kind != compare.Person
	}
	return m.Kind == compare.Person && m.Start >= s.Start && m.End <= s.End
}

// apart tells whether a span begins and, in Latin letters, ends where a word
// does.
func apart(d *compare.Document, s compare.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(d.Text[:s.Start])
	after, _ := utf8.DecodeRuneInString(d.Text[s.End:])
	switch d.Lang {
	case "zh":
		return true
	case "ko":
		return !unicode.IsLetter(before)
	}
	return !unicode.IsLetter(before) && !unicode.IsLetter(after) && before != '-' && after != '-'
}
