package names

// Tier is how strongly two names agree; a higher tier is stronger.
type Tier int

// Tiers, weakest first.
const (
	None     Tier = iota
	Skeleton      // consonants of a foreign name
	Sound         // KCNA spelling, pinyin, or the sound of a foreign name
	Hangul        // hangul, or a hangul reading of the hanzi
	Hanzi         // hanzi, variants counted as one
	Entity        // one entry of the lexicon
	Exact         // the same text but for case, width, space and marks
)

var tiers = [...]string{"none", "skeleton", "sound", "hangul", "hanzi", "entity", "exact"}

// String is the tier's name in the line protocol.
func (t Tier) String() string {
	if t < 0 || int(t) >= len(tiers) {
		return tiers[None]
	}
	return tiers[t]
}

// Verdict is the answer for a pair without context. Score is in 0..1 and is at
// least .5 exactly when Same. A caller that knows titles, places or dates may
// join a pair that is not Same but has a tier, and part one that is ambiguous.
type Verdict struct {
	Same      bool
	Score     float64
	Tier      Tier
	Reason    string // plain words for a reader
	Ambiguity int    // entities or readings that share the key; 0 or 1: no rival known
}

var different = Verdict{Reason: "no reading of one is a reading of the other"}

// better keeps the verdict with the higher score, the first on a tie.
func better(a, b Verdict) Verdict {
	if b.Score > a.Score {
		return b
	}
	return a
}

func same(t Tier, score float64, reason string) Verdict {
	return Verdict{Same: true, Score: score, Tier: t, Reason: reason}
}

func maybe(t Tier, score float64, reason string) Verdict {
	return Verdict{Score: score, Tier: t, Reason: reason}
}
