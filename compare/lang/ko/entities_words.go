package ko

import "lacuna/compare/annotate/gazetteer"

// longest is the most syllables a listed word has that counts.
const longest = 9

// wordAt is the piece of an eojeol a unit belongs to.
type wordAt struct {
	first, last int32
	class       gazetteer.Class
}

// part is where unit i stands in its word: 0 begins, 1 inside, 2 ends, 3 alone.
func (w wordAt) part(i int) uint64 {
	switch {
	case w.first == w.last:
		return 3
	case int(w.first) == i:
		return 0
	case int(w.last) == i:
		return 2
	}
	return 1
}

// classes are the classes of the words at each unit, of one syllable to longest;
// a family name and a given name are a person. In the orthography of the DPRK a
// word is also looked up as the other spells its head (력사, 역사).
func classes(us []token, t *gazetteer.Table, dprk bool) [][longest]gazetteer.Class {
	out := make([][longest]gazetteer.Class, len(us))
	for i := len(us) - 1; i >= 0; i-- {
		if us[i].class != hangul {
			continue
		}
		lookUp(us, i, t, us[i].r, &out[i])
		if i+2 < len(us) && isSurname.has(us[i].r) && us[i+2].class == hangul && !us[i+1].head && !us[i+2].head && out[i+1][1].Has(gazetteer.Given) {
			out[i][2] |= gazetteer.Person
		}
		if r := southern(us[i].r); dprk && r != us[i].r {
			var as [longest]gazetteer.Class
			lookUp(us, i, t, r, &as)
			for n, c := range as {
				if n > 0 && c.Has(gazetteer.Word) && (n > 1 || !isSurname.has(us[i].r) || c.Frequency() > rareWord) {
					out[i][n] = (out[i][n] | c&gazetteer.Word).With(c.Frequency())
				}
			}
		}
	}
	return out
}

// rareWord is the frequency up to which a word of two syllables as the other
// orthography spells it may as well be the head of a name.
const rareWord = 8

// lookUp fills the classes of the words at unit i read with head for its
// syllable.
func lookUp(us []token, i int, t *gazetteer.Table, head rune, out *[longest]gazetteer.Class) {
	h := gazetteer.Seed.Rune(head)
	out[0] = t.At(h)
	for j := i + 1; j < min(len(us), i+longest) && us[j].class == hangul && !us[j].head; j++ {
		h = h.Rune(us[j].r)
		out[j-i] = t.At(h)
	}
}

// southern is a syllable as the orthography of the ROK spells it at the head of a
// word: ㄹ falls to ㄴ, and both fall away before i and y (로동, 노동; 녀성, 여성).
func southern(r rune) rune {
	if r < '가' || r > '힣' {
		return r
	}
	const n, l, none = 2, 5, 11
	initial, rest := (r-'가')/588, (r-'가')%588
	soft := false
	switch rest / 28 {
	case 2, 3, 6, 7, 12, 17, 20: // ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ
		soft = true
	}
	switch {
	case (initial == n || initial == l) && soft:
		return '가' + none*588 + rest
	case initial == l:
		return '가' + n*588 + rest
	}
	return r
}

// segment cuts each run of hangul between spaces and marks into listed pieces:
// the path of least cost, where a piece costs less the more frequent it is, a
// name of surname and given name counts as one piece, and an unlisted syllable
// costs most.
func segment(us []token, all [][longest]gazetteer.Class) []wordAt {
	n := len(us)
	best := make([]int32, n+1)
	from := make([]int32, n+1)
	class := make([]gazetteer.Class, n+1)
	for i := 1; i <= n; i++ {
		best[i] = 1 << 30
	}
	for i := range n {
		relax := func(j int, cost int32, c gazetteer.Class) {
			if v := best[i] + cost; v < best[j] {
				best[j], from[j], class[j] = v, int32(i), c
			}
		}
		if us[i].class != hangul {
			relax(i+1, 8, 0)
			continue
		}
		for j := i; j < min(n, i+longest) && us[j].class == hangul && (j == i || !us[j].head); j++ {
			c := all[i][j-i]
			switch {
			case c != 0:
				relax(j+1, pieceCost(c, us, i, j), c)
			case j == i:
				relax(j+1, 30, 0)
			}
		}
	}
	out := make([]wordAt, n)
	for j := n; j > 0; {
		i := int(from[j])
		for k := i; k < j; k++ {
			out[k] = wordAt{first: int32(i), last: int32(j - 1), class: class[j]}
		}
		j = i
	}
	return out
}

// pieceCost is the cost of a piece: particles and endings are dear at the head
// of an eojeol, names of one syllable always.
func pieceCost(c gazetteer.Class, us []token, i, j int) int32 {
	cost := int32(24 - c.Frequency())
	if us[i].head && !c.Has(gazetteer.Name|gazetteer.Noun|gazetteer.Verb) {
		cost += 4
	}
	if i == j && !c.Has(gazetteer.Word) {
		cost += 4
	}
	return cost
}

// surnames are the family names of one syllable in both orthographies.
const surnames = "김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형두감음빈동온호범좌팽승간상시갈단견당화창량로라리림렴녀료"

var isSurname = syllablesOf(surnames)

var nameClasses = [...]gazetteer.Class{gazetteer.Person, gazetteer.Place, gazetteer.Proper | gazetteer.Org, gazetteer.Noun, gazetteer.Word &^ gazetteer.Noun}

// covers marks for each unit and class the longest listed word over it that
// does not cross white space, and sets one more than the last unit by the first of
// bodies whose names mean nothing else.
func covers(us []token, all [][longest]gazetteer.Class, bodies []int32) [][len(nameClasses)]gazetteer.Cover {
	out := make([][len(nameClasses)]gazetteer.Cover, len(us))
	for i := range us {
		if us[i].class != hangul {
			continue
		}
		for j := i; j < min(len(us), i+longest) && us[j].class == hangul && (j == i || !us[j].head); j++ {
			c := all[i][j-i]
			if c == 0 {
				continue
			}
			if c.IsBody() && us[i].head {
				bodies[i] = int32(j) + 1
			}
			for k, class := range nameClasses {
				if c.Has(class) {
					spread(out, i, j, k)
				}
			}
		}
	}
	return out
}

// spread marks a word from i to j of class k where no longer one is marked.
func spread(out [][len(nameClasses)]gazetteer.Cover, i, j, k int) {
	n := uint8(j - i + 1)
	for x := i; x <= j; x++ {
		if out[x][k].Length < n {
			out[x][k] = gazetteer.Cover{Length: n, At: uint8(x - i)}
		}
	}
}
