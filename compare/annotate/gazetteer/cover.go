package gazetteer

// Cover is the place of a unit in a listed word: the length of the word in units
// and how many stand before. The zero value is no word.
type Cover struct{ Length, At uint8 }

// Code is a small value for the cover: its length, up to most, and whether the
// unit begins, ends, is inside or is the whole.
func (c Cover) Code(most uint8) uint64 {
	if c.Length == 0 {
		return 0
	}
	part := uint64(1)
	switch {
	case c.Length == 1:
		part = 3
	case c.At == 0:
		part = 0
	case c.At == c.Length-1:
		part = 2
	}
	return uint64(min(c.Length, most))*4 + part
}
