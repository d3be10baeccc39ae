package tagger

// Sequence is a sentence as a model sees it.
type Sequence struct {
	Len int
	// Features appends the features of unit i to buf.
	Features func(i int, buf []uint64) []uint64
	// Guide says which labels units may have; nil allows all.
	Guide *Guide
}

// forbidden is the weight of what must not be.
const forbidden = -1e6

// window is the number of units decoded at a time; a longer sequence is cut, so
// that memory stays flat.
const window = 4096

// Tag is the best labelling of a sequence.
func (m *Model) Tag(s Sequence) []Label {
	out := make([]Label, s.Len)
	if len(m.Kinds) == 0 {
		return out
	}
	for from := 0; from < s.Len; from += window {
		m.viterbi(s, from, out[from:min(from+window, s.Len)])
	}
	return out
}

// viterbi labels the units from `from` on.
func (m *Model) viterbi(s Sequence, from int, out []Label) {
	w := m.Width()
	score := m.emit(s, from, len(out))
	back := make([]Label, len(out)*w)
	if s.Guide != nil {
		s.Guide.reward(score, from, w)
	}
	for b := range w {
		if !Follows(Outside, Label(b)) {
			score[b] += forbidden
		}
	}
	for i := 1; i < len(out); i++ {
		m.step(score[(i-1)*w:i*w], score[i*w:(i+1)*w], back[i*w:(i+1)*w])
	}
	last := score[(len(out)-1)*w:]
	best := -1
	for l := range w {
		if Follows(Label(l), Outside) && (best < 0 || last[l] > last[best]) {
			best = l
		}
	}
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = Label(best)
		best = int(back[i*w+best])
	}
}

// step adds to each label's score that of the best label before it.
func (m *Model) step(prev, cur []float32, back []Label) {
	for b, moves := range m.moves {
		top, arg := float32(-1e30), Outside
		for _, mv := range moves {
			if v := prev[mv.from] + mv.weight; v > top {
				top, arg = v, mv.from
			}
		}
		cur[b] += top
		back[b] = arg
	}
}

// emit sums the weights of the features of n units, four labels at a time: a
// unit has fewer than 256 features, so that no lane runs over.
func (m *Model) emit(s Sequence, from, n int) []float32 {
	w := m.Width()
	out := make([]float32, n*w)
	lanes := m.laneWords()
	sum := make([]uint64, lanes)
	var buf []uint64
	for i := range n {
		if s.Guide != nil && s.Guide.settled(from+i) {
			s.Guide.bar(out[i*w:i*w+w], from+i)
			continue
		}
		clear(sum)
		buf = s.Features(from+i, buf[:0])
		hits := 0
		for _, f := range buf {
			r := m.row(f)
			if r < 0 {
				continue
			}
			hits++
			for k, v := range m.lanes[r*lanes : r*lanes+lanes] {
				sum[k] += v
			}
		}
		for l := range w {
			v := int(sum[l/4]>>(l%4*16)&0xFFFF) - bias*hits
			out[i*w+l] = float32(v) * m.scale
		}
		if s.Guide != nil {
			s.Guide.bar(out[i*w:i*w+w], from+i)
		}
	}
	return out
}
