package body

import _ "embed"

//go:embed weights.bin
var packed []byte

// Model is the learned weights, see WEIGHTS.md: two pairs of forests, the second
// of each pair over rows that hold the first's answers. Doubtful rows also hold
// what a second reader says.
type Model struct {
	Sure, SureNext, Doubtful, DoubtfulNext *Forest
}

// ReadModel reads what AppendBinary wrote.
func ReadModel(b []byte) (*Model, error) {
	var m Model
	for _, f := range []**Forest{&m.Sure, &m.SureNext, &m.Doubtful, &m.DoubtfulNext} {
		var err error
		if *f, b, err = ReadForest(b); err != nil {
			return nil, err
		}
	}
	return &m, nil
}

// AppendBinary appends the four forests to b.
func (m *Model) AppendBinary(b []byte) ([]byte, error) {
	var err error
	for _, f := range []*Forest{m.Sure, m.SureNext, m.Doubtful, m.DoubtfulNext} {
		if b, err = f.AppendBinary(b); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// Answers is the mean of what both forests say of each block.
func Answers(bs []Block, rows [][]float32, f, next *Forest) []float32 {
	p := make([]float32, len(bs))
	for i := range rows {
		p[i] = f.Probability(rows[i])
	}
	for i, r := range Second(bs, rows, p) {
		p[i] = (p[i] + next.Probability(r)) / 2
	}
	return p
}

// Doubt is the share of words that the answers leave open, in relation to the
// words they keep: 0 for a page read with certainty.
func Doubt(bs []Block, p []float32) float64 {
	open, kept := 0.0, 40.0
	for i := range bs {
		u := Units(bs[i].Text)
		open += u * float64(min(p[i], 1-p[i]))
		if p[i] >= KeepFrom {
			kept += u
		}
	}
	return open / kept
}

// packed is read once; nil when the file does not fit the program, which a
// test forbids.
var model = func() *Model {
	m, err := ReadModel(packed)
	if err != nil {
		return nil
	}
	return m
}()
