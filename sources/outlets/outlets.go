// Package outlets holds the outlets lacuna knows: one YAML file each, embedded,
// named for its id. README.md beside them teaches adding one.
package outlets

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"lacuna/sources"
)

//go:embed *.yaml
var files embed.FS

// All lists the embedded outlets sorted by id. The error names the file that
// does not hold. Every call gives fresh values the caller may change.
func All() ([]*sources.Outlet, error) { return Load(files) }

// Get is the embedded outlet of that id; the error names an unknown one.
func Get(id string) (*sources.Outlet, error) {
	name := id + ".yaml"
	b, err := files.ReadFile(name)
	if err != nil || strings.ContainsAny(id, "./\\") {
		return nil, fmt.Errorf("outlet %q: unknown", id)
	}
	return Parse(name, b)
}

// Load reads every .yaml file in the root of fsys, sorted by id, as All does
// for the embedded ones: a folder of a user's own outlets, for example.
func Load(fsys fs.FS) ([]*sources.Outlet, error) {
	names, err := fs.Glob(fsys, "*.yaml")
	if err != nil {
		return nil, err
	}
	var all []*sources.Outlet
	for _, name := range names {
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		o, err := Parse(name, b)
		if err != nil {
			return nil, err
		}
		all = append(all, o)
	}
	return sorted(all), nil
}
