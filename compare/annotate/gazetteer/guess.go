package gazetteer

// Guess marks a word that a list calls a person by its part of speech alone.
const Guess Class = 1 << 11

// decide makes persons of the guesses that are neither places nor ordinary words.
func (t *Table) decide() {
	for i := range t.slots {
		if c := t.slots[i].class; c.Has(Guess) && !c.Has(Place|Word) {
			t.slots[i].class |= Person
		}
	}
}
