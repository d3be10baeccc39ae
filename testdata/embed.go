// Package testdata embeds the recorded events, so that the demonstration runs
// from the binary alone. Every page under it is our own writing.
package testdata

import (
	"embed"
	"errors"
	"io/fs"
	"path"
)

//go:embed events
var events embed.FS

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
// Without such a file the page does not exist (404).
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

// layers opens a name in the first file system that has it.
type layers []fs.FS

func (l layers) Open(name string) (fs.File, error) {
	for _, f := range l {
		file, err := f.Open(name)
		if !errors.Is(err, fs.ErrNotExist) {
			return file, err
		}
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}
