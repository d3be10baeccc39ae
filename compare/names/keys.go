package names

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"lacuna/compare"
)

// maxKeys bounds how many keys one reading of a name gives.
const maxKeys = 32

// maxColumns bounds how many syllables of a name a key tells.
const maxColumns = 8

// Keys are what an index stores a name under: two names that Compare may find
// to be one share at least one. Sorted; nil for an empty name. Most keys are
// coarse: what shares one is a candidate and no more.
func (n Name) Keys() []string {
	if n.plain == "" {
		return nil
	}
	k := keySet{}
	k.add("x:", n.plain)
	for _, id := range n.ids {
		k.add("e:", id)
	}
	for _, id := range n.cities {
		k.add("e:", id)
	}
	if n.Kind == compare.Person || n.Kind == compare.Place {
		k.readings(&n)
	} else {
		k.body(&n)
	}
	out := make([]string, 0, len(k))
	for key := range k {
		out = append(out, key)
	}
	sort.Strings(out)
	return out
}

type keySet map[string]bool

func (k keySet) add(prefix, key string) {
	if key != "" {
		k[prefix+key] = true
	}
}

func (k keySet) all(prefix string, columns [][]string) {
	for _, key := range product(columns[:min(len(columns), maxColumns)]) {
		k.add(prefix, key)
	}
}

func (k keySet) readings(n *Name) {
	k.add("h:", n.canon)
	k.all("k:", hanziCodes(n.hanzi))
	for _, cut := range n.kor {
		k.all("k:", sylCodes(cut))
	}
	for _, cut := range n.pins {
		if len(cut) > 0 {
			k.all("p:", pinNames(cut))
			k.surnames(n, cut)
		}
	}
	if len(n.hangul) > 1 {
		k.add("c:", fmt.Sprintf("%c%d", soften(n.hangul[0]), len(n.hangul)))
	}
	k.add("j:", n.japanese.surname)
	if n.wade != nil {
		k.all("p:", pinNames(n.wade))
		k.surnames(n, n.wade)
	}
	if n.viet != nil {
		k.all("v:", vietCodes(n.viet))
	}
	if len(n.folded) > 1 {
		words := slices.Clone(n.folded)
		slices.Sort(words)
		k.add("w:", strings.Join(words, " "))
	}
	k.sounds(n.foreign.all)
	if w := n.foreign.words; len(w) > 1 {
		k.sounds(w[len(w)-1])
		k.sounds(w[0])
	}
}

// sounds adds the first consonants of a foreign word.
func (k keySet) sounds(ps []phone) {
	for _, key := range product(phoneCodes(ps)) {
		k.add("f:", key[:min(len(key), 4)])
	}
}

// surnames adds the Sino-Korean readings that the surname of a pinyin cut may
// have, with the length of the name.
func (k keySet) surnames(n *Name, cut [][]pin) {
	if n.script == han {
		return
	}
	for _, p := range cut[0] {
		for _, r := range surnameData().sino[p] {
			k.add("c:", fmt.Sprintf("%c%d", soften(r), len(cut)))
		}
	}
}

// body adds the keys of an organisation or title.
func (k keySet) body(n *Name) {
	k.add("b:", n.body.key)
	for _, c := range n.body.called {
		k.add("s:", n.body.state+"|"+c)
	}
	for _, c := range n.body.composed.keys {
		k.add("g:", c)
	}
	k.add("h:", n.canon)
	for _, h := range n.body.heads {
		k.add("t:", h+"|"+n.body.key)
		for _, o := range n.body.orgs {
			k.add("t:", h+"|"+o)
		}
	}
	for _, text := range []string{n.Text, n.body.key} {
		k.all("k:", headCodes(text, n.script))
	}
}

// headCodes are the codes of the first four characters of a long name.
func headCodes(text string, script int) [][]string {
	var hs []hanzi
	var ss []syl
	for _, r := range text {
		switch {
		case isHanzi(r) && len(hs) < 4:
			hs = append(hs, hanziData().chars[r])
		case isHangul(r) && len(ss) < 4:
			ss = append(ss, sylOf(r, true))
		}
	}
	if script == han {
		return hanziCodes(hs)
	}
	return sylCodes(ss)
}

func hanziCodes(hs []hanzi) [][]string {
	var out [][]string
	for _, h := range hs {
		var codes []string
		for _, r := range h.hangul {
			codes = addWord(codes, sylOf(r, false).code())
		}
		out = append(out, codes)
	}
	return out
}

func sylCodes(ss []syl) [][]string {
	var out [][]string
	for _, s := range ss {
		out = append(out, []string{s.code()})
	}
	return out
}

// code names the consonants of a syllable alone, those that romanisations and
// orthographies confuse as one.
func (s syl) code() string {
	var b strings.Builder
	for _, c := range [...]struct {
		bits uint32
		code byte
	}{
		{1<<iG | 1<<iGG | 1<<iK, 'k'}, {1<<iD | 1<<iDD | 1<<iT, 't'}, {1<<iB | 1<<iBB | 1<<iP, 'p'}, {1<<iS | 1<<iSS, 's'},
		{1<<iJ | 1<<iJJ | 1<<iC, 'j'}, {1 << iM, 'm'}, {1 << iH, 'h'}, {1<<iN | 1<<iR | 1<<iNone, '-'},
	} {
		if s.ini&c.bits != 0 {
			b.WriteByte(c.code)
			break
		}
	}
	for f := range 8 {
		if s.fin&(1<<f) != 0 {
			b.WriteByte("_kntlmpg"[f])
			break
		}
	}
	return b.String()
}

func pinNames(cut [][]pin) [][]string {
	names := hanziData().names
	var out [][]string
	for _, ps := range cut {
		var row []string
		for _, p := range ps {
			row = append(row, names[p]+" ")
		}
		out = append(out, row)
	}
	return out
}

// phoneCodes are the classes of consonants without l and r; a weak consonant is
// there or not.
func phoneCodes(ps []phone) [][]string {
	var out [][]string
	for _, p := range ps {
		var codes []string
		if p.cons&(cK|cT|cS|cH) != 0 {
			codes = append(codes, "o")
		}
		if p.cons&(cP|cW) != 0 {
			codes = append(codes, "p")
		}
		if p.cons&(cM|cN) != 0 {
			codes = append(codes, "n")
		}
		if p.weak || p.cons&cL != 0 {
			codes = append(codes, "")
		}
		if len(codes) > 0 {
			out = append(out, codes)
		}
	}
	return out
}

// product strings together one of each column, in order, at most maxKeys ways.
func product(columns [][]string) []string {
	if len(columns) == 0 {
		return nil
	}
	out := []string{""}
	for _, col := range columns {
		var next []string
		for _, done := range out {
			for _, c := range col {
				if len(next) < maxKeys {
					next = append(next, done+c)
				}
			}
		}
		out = next
	}
	return out
}

func addWord(list []string, w string) []string {
	for _, l := range list {
		if l == w {
			return list
		}
	}
	return append(list, w)
}
