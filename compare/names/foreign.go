package names

// foreign is a name as sounds, for names of other languages.
type foreign struct {
	words []word
}

type word struct{ phones []phone }

// phone is a consonant with the vowel after it, each as a set.
type phone struct {
	cons, vow uint16
}

func soundOf(text string, script int) foreign { return foreign{} }

func compareForeign(a, b foreign) Verdict { return different }
