package tagger_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare"
	"lacuna/compare/annotate/tagger"
	"lacuna/compare/annotate/tagger/train"
)

var kinds = []compare.Kind{compare.Org, compare.Person}

func TestLabels(t *testing.T) {
	chunks := []tagger.Chunk{{First: 0, Last: 0, Kind: compare.Person}, {First: 1, Last: 3, Kind: compare.Org}, {First: 5, Last: 6, Kind: compare.Person}}
	if diff := cmp.Diff(chunks, tagger.Chunks(tagger.Labels(8, chunks, kinds), kinds)); diff != "" {
		t.Error(diff)
	}
}

// letters is a sentence whose units are bytes, with the byte and the one before
// it as features.
func letters(s string) tagger.Sequence {
	return tagger.Sequence{Len: len(s), Features: func(i int, buf []uint64) []uint64 {
		before := uint64(0)
		if i > 0 {
			before = uint64(s[i-1])
		}
		return append(buf, tagger.Hash(0), tagger.Hash(1, uint64(s[i])), tagger.Hash(2, before))
	}}
}

// TestModel trains on marked letters, packs, reads, and tags under a guide.
func TestModel(t *testing.T) {
	example := func(s string, chunks ...tagger.Chunk) train.Example {
		e := train.Example{Gold: tagger.Labels(len(s), chunks, kinds)}
		for i := range s {
			e.Features = append(e.Features, letters(s).Features(i, nil))
		}
		return e
	}
	m := train.CRF(kinds, []train.Example{
		example("--ab--", tagger.Chunk{First: 2, Last: 3, Kind: compare.Person}),
		example("-xy-ab", tagger.Chunk{First: 1, Last: 2, Kind: compare.Org}, tagger.Chunk{First: 4, Last: 5, Kind: compare.Person}),
		example("------"),
	}, train.Options{})
	var packed bytes.Buffer
	if err := m.Pack(&packed); err != nil {
		t.Fatal(err)
	}
	read, err := tagger.Read(packed.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	seq := letters("ab-xy--")
	want := []tagger.Chunk{{First: 0, Last: 1, Kind: compare.Person}, {First: 3, Last: 4, Kind: compare.Org}}
	if diff := cmp.Diff(want, tagger.Chunks(read.Tag(seq), kinds)); diff != "" {
		t.Error(diff)
	}
	g := tagger.NewGuide(seq.Len, read)
	if !g.Fix(tagger.Chunk{First: 5, Last: 6, Kind: compare.Person}, "told") || g.Fix(tagger.Chunk{First: 6, Last: 6, Kind: compare.Org}, "too late") {
		t.Error("a unit was fixed twice or not at all")
	}
	g.Clear(0, 1)
	seq.Guide = g
	want = []tagger.Chunk{{First: 3, Last: 4, Kind: compare.Org}, {First: 5, Last: 6, Kind: compare.Person}}
	if diff := cmp.Diff(want, tagger.Chunks(read.Tag(seq), kinds)); diff != "" {
		t.Error(diff)
	}
	if g.Why(5) != "told" || g.Why(3) != "tagger" {
		t.Errorf("why: %q, %q", g.Why(5), g.Why(3))
	}
}

func TestReadBad(t *testing.T) {
	for _, b := range [][]byte{nil, []byte("x"), slices.Repeat([]byte{0x1f, 0x8b}, 20)} {
		if _, err := tagger.Read(b); err == nil {
			t.Errorf("%q: no error", b)
		}
	}
}
