package register

import (
	"fmt"
	"os"
	"strings"

	"lacuna/compare"
	"lacuna/compare/names"
)

// Corrections are what a user knows better: forms that are one person, forms
// that are not, forms that are no person. The zero value corrects nothing.
type Corrections struct {
	joined [][]string
	parted map[[2]string]string // pair of forms, the lesser first, to where it was said
	nobody map[string]bool
}

// ReadCorrections reads a file of corrections; an empty path corrects nothing.
func ReadCorrections(path string) (Corrections, error) {
	if path == "" {
		return Corrections{}, nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return Corrections{}, fmt.Errorf("people: %w", err)
	}
	return ParseCorrections(path, string(b))
}

// ParseCorrections reads the text of a file called name. A line holds forms of
// one person, parted by tabs; after an exclamation mark, forms of which no two
// are one person, or a single form that is no person. Empty lines and lines that
// begin with # are passed over. The error names the line.
func ParseCorrections(name, text string) (Corrections, error) {
	c := Corrections{parted: map[[2]string]string{}, nobody: map[string]bool{}}
	for i, line := range strings.Split(strings.TrimPrefix(text, "\ufeff"), "\n") {
		line = strings.TrimRight(line, "\r")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := c.line(fmt.Sprintf("%s:%d", name, i+1), line); err != nil {
			return Corrections{}, err
		}
	}
	return c, c.agree()
}

func (c *Corrections) line(where, line string) error {
	rest, part := strings.CutPrefix(line, "!")
	var forms []string
	for _, f := range strings.Split(rest, "\t") {
		f = names.Parse(compare.Person, f, "", "").Text
		if f == "" {
			return fmt.Errorf("%s: an empty form", where)
		}
		forms = append(forms, f)
	}
	switch {
	case !part:
		c.joined = append(c.joined, forms)
	case len(forms) == 1:
		c.nobody[forms[0]] = true
	}
	for i := range forms {
		for _, g := range forms[i+1:] {
			if part {
				c.parted[pair(forms[i], g)] = where
			}
		}
	}
	return nil
}

// agree reports two forms that are both joined and parted.
func (c *Corrections) agree() error {
	for _, forms := range c.joined {
		for i := range forms {
			for _, g := range forms[i+1:] {
				if where, ok := c.parted[pair(forms[i], g)]; ok {
					return fmt.Errorf("%s: %s and %s are said to be one person on another line", where, forms[i], g)
				}
			}
		}
	}
	return nil
}

func pair(a, b string) [2]string {
	if a > b {
		return [2]string{b, a}
	}
	return [2]string{a, b}
}
