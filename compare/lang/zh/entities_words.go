package zh

import "lacuna/compare/annotate/gazetteer"

// foreign is the class of a run of transcription characters no list holds; no
// Chinese list has it.
const foreign = gazetteer.Class(1 << 10)

// What such a run costs, and the most characters it has.
const (
	costOfRun  = 12
	costOfEach = 4 // character of it
	longestRun = 12
)

// longest is the most characters a listed word has that counts.
const longest = 10

// segment cuts units into words: the path of least cost, where a word costs
// less the more frequent it is and a single character most; a run of transcription
// characters is a word too. It returns for each unit the word it is in, and the
// cost of listed words from each unit to the end.
func segment(us []token, t *gazetteer.Table) ([]wordAt, []int32) {
	n := len(us)
	cost := make([]int32, n+1)
	plain := make([]int32, n+1)
	next := make([]int32, n)
	class := make([]gazetteer.Class, n)
	for i := n - 1; i >= 0; i-- {
		if us[i].class != han {
			cost[i], next[i] = cost[i+1]+8, int32(i+1)
			plain[i] = plain[i+1] + 8
			continue
		}
		cost[i], next[i] = cost[i+1]+26, int32(i+1)
		plain[i] = plain[i+1] + 26
		for j := i + 1; j < min(n, i+longestRun) && isSound[us[i].r] && us[j].class == han && isSound[us[j].r]; j++ {
			if v := cost[j+1] + costOfRun + costOfEach*int32(j-i+1); v < cost[i] {
				cost[i], next[i], class[i] = v, int32(j+1), foreign
			}
		}
		h := gazetteer.Seed
		for j := i; j < min(n, i+longest) && us[j].class == han; j++ {
			h = h.Rune(us[j].r)
			if c := t.At(h); c != 0 {
				plain[i] = min(plain[i], plain[j+1]+int32(22-c.Frequency()))
				if v := cost[j+1] + int32(22-c.Frequency()); v < cost[i] {
					cost[i], next[i], class[i] = v, int32(j+1), c
				}
			}
		}
	}
	out := make([]wordAt, n)
	for i := 0; i < n; i = int(next[i]) {
		for k := i; k < int(next[i]); k++ {
			out[k] = wordAt{first: int32(i), last: next[i] - 1, class: class[i]}
		}
	}
	return out, plain
}

// wordAt is the word a unit belongs to.
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

// covers marks for each unit and each class of name the longest listed word of
// that class over it: its length and the place in it, 0 for none. The bodies
// whose names mean nothing else go into bodies, last unit by first.
func covers(us []token, t *gazetteer.Table, bodies map[int]int) [][len(nameClasses)]gazetteer.Cover {
	out := make([][len(nameClasses)]gazetteer.Cover, len(us))
	for i := range us {
		if us[i].class != han {
			continue
		}
		h := gazetteer.Seed
		for j := i; j < min(len(us), i+longest) && (us[j].class == han || us[j].class == dot); j++ {
			if us[j].class == dot {
				h = h.Rune('·')
			} else {
				h = h.Rune(us[j].r)
			}
			c := t.At(h)
			if c.IsBody() && bodies != nil {
				bodies[i] = j
			}
			if c == 0 || (j == i && !c.Has(gazetteer.Surname)) {
				continue
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

var nameClasses = [...]gazetteer.Class{gazetteer.Person, gazetteer.Place, gazetteer.Org, gazetteer.Proper, gazetteer.Surname, gazetteer.Word}

// spread marks a word from i to j of class k where no longer one is marked.
func spread(out [][len(nameClasses)]gazetteer.Cover, i, j, k int) {
	n := uint8(j - i + 1)
	for x := i; x <= j; x++ {
		if out[x][k].Length < n {
			out[x][k] = gazetteer.Cover{Length: n, At: uint8(x - i)}
		}
	}
}
