// Package reports writes comparisons for readers and machines. Every format is
// a function of the comparison alone: the same comparison gives the same bytes.
package reports

import (
	"fmt"
	"io"
	"strings"

	"lacuna/compare"
)

// Format is one way to write a comparison.
type Format struct {
	Name  string // as --format names it
	Ext   string // of the file, with its dot
	Write func(w io.Writer, c *compare.Comparison) error
}

// Formats lists every format in the order help shows it.
func Formats() []Format {
	return []Format{
		{"html", ".html", HTML},
		{"md", ".md", Markdown},
		{"json", ".json", JSON},
	}
}

// Find is the format of a name; the error lists the names there are.
func Find(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("format %q: want %s", name, strings.Join(names, ", "))
}
