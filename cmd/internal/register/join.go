package register

import (
	"cmp"
	"slices"

	"lacuna/compare"
	"lacuna/compare/names"
)

// Scores that join two forms whose titles do not agree, and two of whose titles
// only the heads do. Where the whole titles agree any name that may be the same
// is.
const (
	surely = .85
	likely = .8
)

// form is one way persons are written, in one language.
type form struct {
	text, lang string
	name       names.Name
	titles     []title
	group      int
}

// Link says why two forms were taken for one person.
type Link struct {
	A      string  `json:"a"`
	B      string  `json:"b"`
	Score  float64 `json:"score"`
	Reason string  `json:"reason"`
}

// candidate is a pair of forms that may be one person.
type candidate struct {
	a, b    int
	verdict names.Verdict
	titles  agreement
}

// joiner sorts forms into persons.
type joiner struct {
	forms   []form
	groups  [][]int // forms of each person
	links   [][]Link
	said    map[int]bool // forms a user joined
	near    [][]int      // forms each form may be
	correct Corrections
}

// join gives every form its group. Pairs are taken from the surest down; two
// groups become one only when every form of the one may be every form of the
// other (complete linkage), so that 金英才 and 金永在 never meet in Kim Yong Jae.
func (j *joiner) join() {
	at := map[string]int{}
	j.said = map[int]bool{}
	for i := range j.forms {
		j.forms[i].group = i
		j.groups, j.links = append(j.groups, []int{i}), append(j.links, nil)
		at[j.forms[i].text] = i
	}
	for _, said := range j.correct.joined {
		for _, f := range said {
			j.said[at[f]] = true
			j.merge(j.forms[at[said[0]]].group, j.forms[at[f]].group, Link{said[0], f, 1, "you say so"})
		}
	}
	all := j.candidates()
	j.near = make([][]int, len(j.forms))
	for _, c := range all {
		j.near[c.a], j.near[c.b] = append(j.near[c.a], c.b), append(j.near[c.b], c.a)
	}
	for _, c := range all {
		a, b := j.forms[c.a].group, j.forms[c.b].group
		if a != b && (c.titles == full || !j.rival(c)) && j.compatible(a, b) {
			reason := c.verdict.Reason
			if c.titles > none {
				reason += "; their titles agree"
			}
			j.merge(a, b, Link{j.forms[c.a].text, j.forms[c.b].text, c.verdict.Score, reason})
		}
	}
}

func (j *joiner) merge(a, b int, why Link) {
	if a == b {
		return
	}
	for _, i := range j.groups[b] {
		j.forms[i].group = a
	}
	j.groups[a] = append(j.groups[a], j.groups[b]...)
	j.links[a] = append(append(j.links[a], j.links[b]...), why)
	j.groups[b], j.links[b] = nil, nil
}

// candidates are the pairs that share a key and may be one person, the surest
// first: agreeing titles before others, then by score.
func (j *joiner) candidates() []candidate {
	byKey := map[string][]int{}
	for i, f := range j.forms {
		for _, k := range f.name.Keys() {
			byKey[k] = append(byKey[k], i)
		}
	}
	seen := map[[2]int]bool{}
	var out []candidate
	for _, list := range byKey {
		for x, a := range list {
			for _, b := range list[x+1:] {
				if !seen[[2]int{a, b}] {
					seen[[2]int{a, b}] = true
					out = j.candidate(out, a, b)
				}
			}
		}
	}
	slices.SortFunc(out, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.titles, x.titles), cmp.Compare(y.verdict.Score, x.verdict.Score), x.a-y.a, x.b-y.b)
	})
	return out
}

func (j *joiner) candidate(out []candidate, a, b int) []candidate {
	v := names.Compare(j.forms[a].name, j.forms[b].name)
	if !v.Same {
		return out
	}
	c := candidate{a: a, b: b, verdict: v, titles: agree(j.forms[a].titles, j.forms[b].titles)}
	if c.titles == full || v.Score >= surely || v.Score >= likely && c.titles == heads {
		out = append(out, c)
	}
	return out
}

// rival tells whether one of a pair's forms may as well be another form that is
// surely not the other's: then the name alone does not tell who is meant.
func (j *joiner) rival(c candidate) bool {
	for _, p := range [][2]int{{c.a, c.b}, {c.b, c.a}} {
		for _, r := range j.near[p[0]] {
			if r != p[1] && !j.same(r, p[1]) {
				return true
			}
		}
	}
	return false
}

// same tells whether two forms may be one person. Forms of one language must be
// surely so: outlets write 金英才 and 金永在 for two people, though both read 김영재.
func (j *joiner) same(a, b int) bool {
	x, y := j.forms[a], j.forms[b]
	v := names.Compare(x.name, y.name)
	return v.Same && (x.name.Lang != y.name.Lang || v.Score >= surely || agree(x.titles, y.titles) == full)
}

// compatible tells whether every form of one group may be every form of the
// other; where a user joined forms, one of them will do.
func (j *joiner) compatible(a, b int) bool {
	for _, x := range j.groups[a] {
		for _, y := range j.groups[b] {
			if _, parted := j.correct.parted[pair(j.forms[x].text, j.forms[y].text)]; parted {
				return false
			}
			if !j.said[x] && !j.said[y] && !j.same(x, y) {
				return false
			}
		}
	}
	return true
}

func parse(text, lang string) names.Name { return names.Parse(compare.Person, text, lang, "") }
