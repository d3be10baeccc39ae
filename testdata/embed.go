// Package testdata embeds the recorded events, so that the demonstration runs
// from the binary alone. Every page under it is our own writing.
package testdata

import (
	"embed"
	"errors"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

//go:embed events
var events embed.FS

//go:embed quality
var floors embed.FS

// Quality is the folder of quality floors.
func Quality() fs.FS {
	f, err := fs.Sub(floors, "quality")
	if err != nil {
		return layers{}
	}
	return f
}

// Event is the folder of a recorded event: site/ and its overlays,
// expected.yaml, rename.tsv. Opening anything of an unknown event fails.
func Event(event string) fs.FS { return sub("events", event) }

// Site is the recorded pages of an event, as host/path. Each overlay names a
// sibling of site/ whose files replace or add to it, the last one winning:
// Site("liaoning-2019", "short"). A request maps to a file like this:
//
//	http://HOST/PATH          HOST/PATH
//	http://HOST/PATH/         HOST/PATH/index.html
//	http://HOST/PATH?QUERY    HOST/PATH@QUERY, as it stands in the request
//
// Without such a file the page does not exist (404). On disk an element that
// is a device's name somewhere, and so cannot be embedded, ends in a tilde:
// con is the folder con~. Open takes either form.
func Site(event string, overlays ...string) fs.FS {
	var l layers
	for i := len(overlays) - 1; i >= 0; i-- {
		l = append(l, sub("events", event, overlays[i]))
	}
	return append(l, sub("events", event, "site"))
}

func sub(elem ...string) fs.FS {
	f, err := fs.Sub(events, path.Join(elem...))
	if err != nil {
		return layers{}
	}
	return f
}

var device = regexp.MustCompile(`^(?i:con|prn|aux|nul|com\d|lpt\d)$`)

// layers opens a name in the first file system that has it.
type layers []fs.FS

func (l layers) Open(name string) (fs.File, error) {
	elems := strings.Split(name, "/")
	for i, e := range elems {
		if device.MatchString(e) {
			elems[i] = e + "~"
		}
	}
	for _, f := range l {
		file, err := f.Open(strings.Join(elems, "/"))
		if !errors.Is(err, fs.ErrNotExist) {
			return file, err
		}
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}
