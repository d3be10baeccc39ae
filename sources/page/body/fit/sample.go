package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/net/html"

	"lacuna/sources/page"
	"lacuna/sources/page/body"
)

// sample is a page cut into blocks, with which of them its text holds.
type sample struct {
	id, set, host, gold string
	chars               bool
	blocks              []body.Block
	rows, longer        [][]float32
	want, weight        []float32
}

func load(folder string) ([]*sample, error) {
	f, err := os.Open(filepath.Join(folder, "cases.jsonl"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	var out []*sample
	for sc.Scan() {
		var c struct {
			ID, Set, URL, Path, Group string
			Words                     bool
			Expect                    struct{ Text string }
		}
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			return nil, err
		}
		src, err := os.ReadFile(filepath.Join(folder, c.Path))
		if err != nil {
			return nil, err
		}
		s := &sample{id: c.ID, set: c.Set, gold: c.Expect.Text, chars: (c.Group == "zhja" || c.Group == "ko") && !c.Words}
		if err := s.cut(src, c.URL); err != nil {
			return nil, err
		}
		if len(s.blocks) > 0 {
			out = append(out, s)
		}
	}
	return out, sc.Err()
}

// loadSnippets reads pages of which only snippets are known: lines of file,
// url, with (in the text) and without (not in it).
func loadSnippets(folder, list string) ([]*sample, error) {
	f, err := os.Open(list)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	var out []*sample
	for sc.Scan() {
		var c struct {
			File, URL     string
			With, Without []string
		}
		if err := json.Unmarshal(sc.Bytes(), &c); err != nil {
			return nil, err
		}
		src, err := os.ReadFile(filepath.Join(folder, c.File))
		if err != nil {
			return nil, err
		}
		s := &sample{id: c.File, set: "snippets", gold: strings.Join(c.With, "\n"), chars: true}
		if err := s.cut(src, c.URL); err != nil {
			return nil, err
		}
		s.host = c.File
		s.mark(c.With, c.Without)
		out = append(out, s)
	}
	return out, sc.Err()
}

// mark labels the blocks that hold a snippet and those among them; others do
// not count, except far from them.
func (s *sample) mark(with, without []string) {
	first, last := -1, -1
	known := make([]bool, len(s.blocks))
	for i, b := range s.blocks {
		k := body.Key(b.Text)
		s.want[i] = 0
		for _, w := range with {
			if strings.Contains(k, body.Key(w)) {
				s.want[i], known[i] = 1, true
			}
		}
		for _, w := range without {
			if w = body.Key(w); strings.Contains(k, w) || (len(k) > 12 && strings.Contains(w, k)) {
				s.want[i], known[i] = 0, true
			}
		}
		if s.want[i] == 1 {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i, b := range s.blocks {
		switch u := body.Units(b.Text); {
		case known[i]:
		case i > first && i < last && u > 12 && b.Link == 0:
			s.want[i] = 1
		case i < first-6 || i > last+6:
		default:
			s.weight[i] = 0
		}
	}
}

func (s *sample) cut(src []byte, address string) error {
	text, _, err := page.Decode(src, "")
	if err != nil {
		return err
	}
	root, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		return err
	}
	u, err := url.Parse(address)
	if err != nil {
		return err
	}
	s.host = u.Host
	s.blocks, s.rows, s.longer = body.Describe(root, u)
	s.label()
	return nil
}

// label asks for each block whether the expected text holds it: long ones
// anywhere, short ones as a line or between two others that it holds.
func (s *sample) label() {
	gold := body.Key(s.gold)
	lines := map[string]bool{}
	for l := range strings.Lines(s.gold) {
		lines[body.Key(l)] = true
	}
	s.want, s.weight = make([]float32, len(s.blocks)), make([]float32, len(s.blocks))
	unsure := make([]bool, len(s.blocks))
	for i, b := range s.blocks {
		k := body.Key(b.Text)
		switch {
		case k == "":
		case lines[k]:
			s.want[i] = 1
		case len(k) >= 40 && strings.Contains(gold, k):
			s.want[i] = 1
		case len(k) >= 80:
			s.want[i] = share(gold, k)
		default:
			unsure[i] = strings.Contains(gold, k)
		}
	}
	for i := range unsure {
		if unsure[i] && (i > 0 && s.want[i-1] >= .5 || i+1 < len(unsure) && s.want[i+1] >= .5) {
			s.want[i] = 1
		}
	}
	all := body.Units(s.gold) + 30
	total := 0.0
	for i, b := range s.blocks {
		w := (body.Units(b.Text) + 1.5) / all
		s.weight[i] = float32(w)
		total += w
	}
	if s.set == "snippets" {
		total *= 4
	}
	if total > 3 {
		for i := range s.weight {
			s.weight[i] *= float32(3 / total)
		}
	}
}

// share is 1 when most of the windows of k stand in gold.
func share(gold, k string) float32 {
	r := []rune(k)
	hit, n := 0, 0
	for i := 0; i+24 <= len(r); i += 12 {
		n++
		if strings.Contains(gold, string(r[i:i+24])) {
			hit++
		}
	}
	if n > 0 && 2*hit >= n {
		return 1
	}
	return 0
}
