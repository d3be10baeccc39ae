package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
)

// pair is a request of the omission benchmark with its gold answers.
type pair struct {
	ID     string
	Group  string
	Topic  string
	Task   string
	A, B   string
	Probes []probe
	Units  []unit
	Same   bool
}

type probe struct {
	Start, End int // code points
	Kind       string
}

type unit struct {
	Chain    string
	Kind     string
	Covered  bool
	Evidence [][2]int
}

// read reads a task's requests and gold from a folder.
func read(folder, task string) ([]pair, error) {
	type text struct{ Text string }
	var out []pair
	at := map[string]int{}
	err := lines(filepath.Join(folder, task+".requests.jsonl"), func(b []byte) error {
		var q struct {
			ID     string
			A, B   text
			Probes []probe
		}
		if err := json.Unmarshal(b, &q); err != nil {
			return err
		}
		at[q.ID] = len(out)
		out = append(out, pair{ID: q.ID, Task: task, A: q.A.Text, B: q.B.Text, Probes: q.Probes})
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = lines(filepath.Join(folder, task+".gold.jsonl"), func(b []byte) error {
		var g struct {
			ID, Group string
			Units     []unit
			Same      bool
		}
		if err := json.Unmarshal(b, &g); err != nil {
			return err
		}
		p := &out[at[g.ID]]
		p.Group, p.Units, p.Same = g.Group, g.Units, g.Same
		p.Topic = strings.TrimRight(g.Group, "abcdefghijklmnopqrstuvwxyz")
		return nil
	})
	return out, err
}

func lines(path string, f func([]byte) error) error {
	r, err := os.Open(path)
	if err != nil {
		return err
	}
	defer r.Close()
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<26)
	for s.Scan() {
		if err := f(s.Bytes()); err != nil {
			return err
		}
	}
	return s.Err()
}
