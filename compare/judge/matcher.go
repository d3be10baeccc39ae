package judge

import "lacuna/compare"

// Matcher finds what passages say of a span of another document.
type Matcher interface {
	Find(a compare.Passage, in []compare.Passage) compare.Match
}
