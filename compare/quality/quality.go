// Package quality holds figures against their floors. A floor rises freely and
// falls only with a reason.
package quality

import (
	"bufio"
	"fmt"
	"io/fs"
	"sort"
	"strconv"
	"strings"
)

// Figure is one measured number, named as task/measure: ecb/EvMF1.
type Figure struct {
	Name  string
	Value float64
}

// Floor is the least (or, for costs, the most) a figure may be.
type Floor struct {
	Name    string
	AtMost  bool
	Bound   float64
	Comment string
}

// Holds tells whether a value is on the right side of the floor.
func (f Floor) Holds(v float64) bool {
	if f.AtMost {
		return v <= f.Bound
	}
	return v >= f.Bound
}

// String is the floor as its file writes it.
func (f Floor) String() string {
	op := ">="
	if f.AtMost {
		op = "<="
	}
	return fmt.Sprintf("%s %s %g", f.Name, op, f.Bound)
}

// Floors reads a file of lines "name >= bound" or "name <= bound"; # begins a
// comment. A malformed line is an error that names file and line.
func Floors(fsys fs.FS, name string) ([]Floor, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Floor
	s := bufio.NewScanner(f)
	for n := 1; s.Scan(); n++ {
		line, comment, _ := strings.Cut(s.Text(), "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		parts := strings.Fields(line)
		if len(parts) != 3 || parts[1] != ">=" && parts[1] != "<=" {
			return nil, fmt.Errorf("%s:%d: want NAME >= BOUND or NAME <= BOUND", name, n)
		}
		v, err := strconv.ParseFloat(parts[2], 64)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		out = append(out, Floor{parts[0], parts[1] == "<=", v, strings.TrimSpace(comment)})
	}
	return out, s.Err()
}

// Verdict is a figure with its floor.
type Verdict struct {
	Figure
	Floor *Floor // nil: none is held
	Holds bool
}

// Judge sets figures against floors, sorted by name. A floor without a figure
// does not hold.
func Judge(figures []Figure, floors []Floor) []Verdict {
	by := map[string]*Floor{}
	for i := range floors {
		by[floors[i].Name] = &floors[i]
	}
	var out []Verdict
	for _, f := range figures {
		v := Verdict{Figure: f, Floor: by[f.Name], Holds: true}
		if v.Floor != nil {
			v.Holds = v.Floor.Holds(f.Value)
			delete(by, f.Name)
		}
		out = append(out, v)
	}
	for i := range floors {
		if by[floors[i].Name] != nil {
			out = append(out, Verdict{Figure: Figure{Name: floors[i].Name}, Floor: &floors[i]})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out
}
