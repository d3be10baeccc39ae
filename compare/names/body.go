package names

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"lacuna/compare"
)

// body is the name of an organisation or a title taken apart. For a title heads
// are the posts (相, 부위원장, minister) and orgs the bodies they are of.
type body struct {
	key      string // normalised, without state and party
	country  string // told by the name: KP, CN, KR, ...; empty: not told
	heads    []string
	orgs     []string
	state    string   // the state or place that a body in no list is of
	called   []string // what such a body is called in English
	composed composition
}

func (n *Name) readBody() {
	switch n.script {
	case han:
		n.readHanzi(n.Text)
	case hangulScript:
		n.readHangul(n.Text)
	}
	n.body.key, n.body.country = bare(n.Text, n.script)
	if n.Kind == compare.Title {
		n.readTitle()
		return
	}
	whole := unite(Orgs().Lookup(n.Text, n.Lang), aliases()[aliasKey(n.Text)])
	n.readMinistry()
	n.body.composed = takeApart(n.Text, n.script)
	if c := n.body.composed; c.seated && len(c.states) == 1 {
		n.body.country = c.states[0]
	}
	n.ids = unite(whole, ofNoOther(orgIndex()[n.body.key], n.body.country))
	if n.ids = ofCountry(n.ids, n.body.country); n.ids == nil && n.script == latin {
		n.ids = ofCountry(bagIndex()[bag(n.body.key)], n.body.country)
		if rest, ok := strings.CutPrefix(n.body.key, "national committee of "); ok && n.ids == nil {
			key, country := bareKey(rest, latin) // the committee stands for the body
			n.ids = ofCountry(orgIndex()[key], country)
		}
	}
}

// readTitle parts a title into the post and the body it is of.
func (n *Name) readTitle() {
	ix := titleIndex()
	n.ids = unite(Titles().Lookup(n.Text, n.Lang), ix.whole[n.body.key])
	whole := joined(n.Text, n.script)
	for _, cut := range cuts(whole, n.script) {
		heads := ix.heads[cut.head]
		if len(heads) == 0 {
			continue
		}
		key, country := bareKey(cut.rest, n.script)
		if n.body.country == "" {
			n.body.country = country
		}
		n.body.heads, n.body.orgs = heads, unite(ofCountry(orgIndex()[key], country), seat(cut.rest, n))
		n.body.key = key
		return
	}
}

// seat is the place that a post is at: 驻朝鲜, 조선주재, to the DPRK.
func seat(rest string, n *Name) []string {
	rest = strings.TrimSuffix(strings.TrimPrefix(rest, canonical("驻")), "주재")
	return Places().Lookup(rest, n.Lang)
}

// cut is one way to part a title.
type cut struct{ head, rest string }

// cuts lists the ways to part a title, longest post first: in Chinese and Korean
// the post comes last, in English it comes first or last. What is longer than
// 400 bytes is no title.
func cuts(s string, script int) []cut {
	var out []cut
	if len(s) > 400 {
		return nil
	}
	if script == latin {
		words := strings.Fields(s)
		for i := len(words); i > 0; i-- {
			head, rest := strings.Join(words[:i], " "), words[i:]
			if len(rest) > 1 && slices.Contains([]string{"of", "for", "to", "at", "in"}, rest[0]) {
				out = append(out, cut{head, strings.Join(rest[1:], " ")})
			}
			out = append(out, cut{strings.Join(words[len(words)-i:], " "), strings.Join(words[:len(words)-i], " ")})
		}
		return out
	}
	for i := range s {
		out = append(out, cut{s[i:], s[:i]})
	}
	return out
}

func ofCountry(ids []string, country string) []string {
	if country == "" {
		return ids
	}
	var out []string
	for _, id := range ids {
		if o, _ := Orgs().ByID(id); o.Country == country {
			out = append(out, id)
		}
	}
	if len(out) == 0 {
		return ids
	}
	return out
}

// ofNoOther leaves out the bodies of other states than the one that is told.
func ofNoOther(ids []string, country string) []string {
	if country == "" {
		return ids
	}
	var out []string
	for _, id := range ids {
		if o, ok := Orgs().ByID(id); !ok || o.Country == country || o.Country == "INT" || o.Country == "" {
			out = append(out, id)
		}
	}
	return out
}

// unite merges sorted lists of IDs.
func unite(a, b []string) []string {
	if len(a) == 0 {
		return b
	}
	out := append(slices.Clone(a), b...)
	slices.Sort(out)
	return slices.Compact(out)
}

// orgIndex finds organisations by their bare names in any language.
var orgIndex = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, o := range Orgs().All() {
		indexForms(out, o.Forms, o.ID)
	}
	return out
})

type titles struct {
	whole map[string][]string // every title, by bare name
	heads map[string][]string // posts, by name
}

var titleIndex = sync.OnceValue(func() titles {
	t := titles{map[string][]string{}, map[string][]string{}}
	for _, e := range Titles().All() {
		indexForms(t.whole, e.Forms, e.ID)
		if e.Kind != "head" {
			continue
		}
		for _, lang := range tableLanguages {
			for _, f := range e.In(lang) {
				k := joined(f, scriptOf(f))
				t.heads[k] = unite(t.heads[k], []string{e.ID})
			}
		}
	}
	return t
})

func indexForms(into map[string][]string, f Forms, id string) {
	for _, lang := range tableLanguages {
		for _, form := range f.In(lang) {
			if k, _ := bare(form, scriptOf(form)); k != "" {
				into[k] = unite(into[k], []string{id})
			}
		}
	}
}

func compareBodies(a, b *Name) Verdict {
	if a.plain == b.plain {
		return same(Exact, .97, "the same spelling")
	}
	if a.body.country != "" && b.body.country != "" && a.body.country != b.body.country {
		return maybe(None, 0, "bodies of two states")
	}
	if a.Kind == compare.Org && ofOtherState(a, b) {
		return maybe(Entity, .4, "ministries that may be of one name, but of two states: only one tells its own")
	}
	if ids := sharedIDs(a.ids, b.ids); len(ids) > 0 {
		return knownBody(a, b, len(ids))
	}
	if a.Kind == compare.Title {
		if v := composed(a, b); v.Tier != None {
			return v
		}
	}
	v := better(better(bodyBySpelling(a, b), compareMinistries(a, b)), compareCompositions(a, b))
	if v.Tier == None && len(a.ids) > 0 && len(b.ids) > 0 {
		v.Reason = "two entries of the lexicon: " + bodyNames(a.ids) + "; " + bodyNames(b.ids)
	}
	return v
}

func knownBody(a, b *Name, shared int) Verdict {
	n := min(len(a.ids), len(b.ids))
	if shared == 1 && n <= 1 {
		return Verdict{true, .93, Entity, "one entry of the lexicon: " + bodyName(sharedIDs(a.ids, b.ids)[0]), 1}
	}
	return Verdict{true, max(.55, .85-.05*float64(n)), Entity, fmt.Sprintf("one of %d entries of the lexicon that the name may mean: %s", n, bodyNames(sharedIDs(a.ids, b.ids))), n}
}

// bodyNames names at most three bodies or titles, with the states they are of.
func bodyNames(ids []string) string {
	var out []string
	for i, id := range ids {
		if i == 3 {
			out = append(out, fmt.Sprintf("%d more", len(ids)-i))
			break
		}
		name := bodyName(id)
		if c := stateOf(id); c != "" {
			name += " (" + c + ")"
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

// stateOf is the code of the state that a body, or the body of a title, is of;
// "" when it is of none.
func stateOf(id string) string {
	if t, ok := Titles().ByID(id); ok {
		id = t.Org
	}
	o, _ := Orgs().ByID(id)
	if o.Country == "INT" {
		return ""
	}
	return o.Country
}

// bodyName is the English name of a body or title for a reader, the ID when it
// has none.
func bodyName(id string) string {
	t, _ := Titles().ByID(id)
	o, _ := Orgs().ByID(id)
	for _, name := range append(t.En, o.En...) {
		return name
	}
	if name := aliasNames()[id]; name != "" {
		return name
	}
	return id
}

// composed compares titles part by part: the same post of the same body.
func composed(a, b *Name) Verdict {
	if len(sharedIDs(a.body.heads, b.body.heads)) == 0 {
		return different
	}
	orgs := len(sharedIDs(a.body.orgs, b.body.orgs)) > 0
	switch {
	case orgs || a.body.key == b.body.key:
		return Verdict{true, .86, Entity, "the same post of the same body", 1}
	case a.body.key == "" || b.body.key == "":
		return maybe(Entity, .4, "the same post, but only one tells the body")
	case a.script == han && b.script == hangulScript && readsKey(a.body.key, b.body.key):
		return Verdict{true, .84, Hangul, "the same post, of bodies that read alike", 1}
	}
	return different
}

// readsKey tells whether hangul reads hanzi, any character at the head of a word.
func readsKey(zh, ko string) bool {
	var hs []hanzi
	for _, r := range zh {
		hs = append(hs, hanziData().chars[r])
	}
	ok, _ := readAs(hs, []rune(ko), len(ko))
	return ok
}

func bodyBySpelling(a, b *Name) Verdict {
	switch {
	case a.script == han && b.script == hangulScript && readsKey(a.canon, string(b.hangul)):
		return same(Hangul, .88, "the hangul is the Sino-Korean reading of the characters")
	case a.script == han && b.script == han && a.canon == b.canon:
		return same(Hanzi, .96, "the same characters, in another form of writing")
	case a.script == hangulScript && b.script == hangulScript && sameHangul(a.hangul, b.hangul, len(a.hangul)):
		return same(Hangul, .92, "the same name in the spelling of the other half of Korea")
	case a.script == b.script && a.Kind == compare.Org && a.body.key == b.body.key:
		return same(Exact, .75, "the same name but for the state or party")
	case a.script == han && b.script == hangulScript && a.Kind == compare.Org && readsKey(a.body.key, b.body.key):
		return same(Hangul, .7, "the hangul is the Sino-Korean reading of the characters, but for the state or party")
	}
	return different
}
