package outlets

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"lacuna/sources"
)

// Parse reads one outlet from the YAML document b and validates it. name is the
// file it came from: errors begin with it, and the id must equal it without
// .yaml. An unknown key is an error naming file, line and key.
func Parse(name string, b []byte) (*sources.Outlet, error) {
	dec := yaml.NewDecoder(bytes.NewReader(b))
	dec.KnownFields(true)
	var o sources.Outlet
	if err := dec.Decode(&o); err != nil {
		return nil, yamlError(name, err)
	}
	if err := dec.Decode(&struct{}{}); err != io.EOF {
		return nil, fmt.Errorf("%s: more than one document", name)
	}
	if id := strings.TrimSuffix(path.Base(name), ".yaml"); o.ID != id {
		return nil, fmt.Errorf("%s: id %q: want the file's name, %q", name, o.ID, id)
	}
	if err := Validate(&o); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &o, nil
}

var (
	yamlUnknown = regexp.MustCompile(`^line (\d+): field (.+) not found in type \S+$`)
	yamlLine    = regexp.MustCompile(`^(?:yaml: )?line (\d+): (.+)$`)
)

// yamlError rewrites a decoder's error as file:line: what, one per line of it.
func yamlError(name string, err error) error {
	if err == io.EOF {
		return fmt.Errorf("%s: empty", name)
	}
	lines := []string{err.Error()}
	var te *yaml.TypeError
	if errors.As(err, &te) {
		lines = te.Errors
	}
	for i, l := range lines {
		if m := yamlUnknown.FindStringSubmatch(l); m != nil {
			lines[i] = fmt.Sprintf("%s:%s: unknown key %q", name, m[1], m[2])
		} else if m := yamlLine.FindStringSubmatch(l); m != nil {
			lines[i] = fmt.Sprintf("%s:%s: %s", name, m[1], m[2])
		} else {
			lines[i] = name + ": " + l
		}
	}
	return errors.New(strings.Join(lines, "\n"))
}

func sorted(all []*sources.Outlet) []*sources.Outlet {
	slices.SortFunc(all, func(a, b *sources.Outlet) int { return strings.Compare(a.ID, b.ID) })
	return all
}
