package names

// maxUnits bounds how long a word to be cut may be, maxPieces into how many.
const (
	maxUnits  = 40
	maxPieces = 12
)

// syllables tells at every place of a word which lengths are syllables, as bits.
type syllables [maxUnits + 1]uint8

func (s *syllables) put(at, length int) { s[at] |= 1 << (length - 1) }

func (s *syllables) has(at, length int) bool { return s[at]&(1<<(length-1)) != 0 }

// syllablesOf finds the syllables of at most longest letters in a word of
// lower-case letters. A syllable has one group of vowels, so that most pieces
// need not be looked up.
func syllablesOf(word string, longest int, is func(string) bool) syllables {
	var out syllables
	for i := range len(word) {
		vowel, after := false, false
		for n := 1; n <= longest && i+n <= len(word); n++ {
			if isVowel(word[i+n-1]) {
				if after {
					break
				}
				vowel = true
			} else if word[i+n-1] != 'w' && word[i+n-1] != 'y' {
				after = vowel
			}
			if vowel && is(word[i:i+n]) {
				out.put(i, n)
			}
		}
	}
	return out
}

func isVowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'v'
}

// cutting is one way to cut a word: the ends of its pieces.
type cutting struct {
	ends [maxPieces]uint8
	n    int
}

// cuttings are the ways to cut a word.
type cuttings struct {
	all [maxSegments]cutting
	n   int
}

// segmentations lists the ways to cut n units into syllables of at most longest,
// longest pieces first and at most maxSegments ways. It looks at no place twice
// that leads nowhere.
func segmentations(n, longest int, fits *syllables) cuttings {
	var out cuttings
	var ends [maxUnits + 1]bool
	ends[n] = true
	for i := n - 1; i >= 0; i-- {
		for j := i + 1; j <= min(n, i+longest) && !ends[i]; j++ {
			ends[i] = ends[j] && fits.has(i, j-i)
		}
	}
	if ends[0] {
		out.cut(0, n, longest, fits, &ends, cutting{})
	}
	return out
}

func (c *cuttings) cut(i, n, longest int, fits *syllables, ends *[maxUnits + 1]bool, done cutting) {
	if i == n {
		c.all[c.n] = done
		c.n++
		return
	}
	if done.n == maxPieces {
		return
	}
	for j := min(n, i+longest); j > i && c.n < maxSegments; j-- {
		if ends[j] && fits.has(i, j-i) {
			next := done
			next.ends[next.n] = uint8(j)
			next.n++
			c.cut(j, n, longest, fits, ends, next)
		}
	}
}
