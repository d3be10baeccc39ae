package outlets_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lacuna/sources"
	"lacuna/sources/discover"
	"lacuna/sources/fetch"
)

// indexed is testdata/outlets/<id>/index.json: the index pages of a few days,
// any other of which is missing, and what they must yield.
type indexed struct {
	Now    time.Time         `json:"now"`
	Window sources.Window    `json:"window"`
	Pages  map[string]string `json:"pages"` // URL to file
	Links  []indexLink       `json:"links"`
	Days   []indexDay        `json:"days"`
}

type indexLink struct {
	URL   string      `json:"url"`
	Key   string      `json:"key"`
	Day   sources.Day `json:"day,omitempty"`
	Title string      `json:"title,omitempty"`
}

type indexDay struct {
	Day   sources.Day      `json:"day"`
	State sources.DayState `json:"state"`
	why   []string
}

// shelf answers requests from files; a name it does not know is missing.
type shelf struct {
	now  time.Time
	file func(url string) ([]byte, error)
}

func (s shelf) Fetch(_ context.Context, r fetch.Request) (sources.Page, error) {
	b, err := s.file(r.URL)
	if errors.Is(err, fs.ErrNotExist) {
		return sources.Page{URL: r.URL, Status: 404, At: s.now}, &sources.Error{Kind: sources.NotFound, URL: r.URL}
	}
	return sources.Page{URL: r.URL, Final: r.URL, Status: 200, Body: b, At: s.now, SHA256: sources.Hash(b)}, err
}

func (x *indexed) find(o *sources.Outlet, file func(string) ([]byte, error)) error {
	opt := discover.Options{Window: x.Window, Now: x.Now}
	r, err := discover.Find(context.Background(), shelf{x.Now, file}, o, opt)
	if err != nil {
		return err
	}
	x.Links, x.Days = nil, nil
	for _, l := range r.Links {
		x.Links = append(x.Links, indexLink{l.URL, l.Key, l.Day, l.Title})
	}
	for _, d := range r.Days(nil) {
		x.Days = append(x.Days, indexDay{d.Day, d.State, d.Reasons})
	}
	return nil
}

// TestIndexPages discovers exactly the expected links, and the same days as
// proved, on every outlet's recorded index pages.
func TestIndexPages(t *testing.T) {
	each(t, func(t *testing.T, o *sources.Outlet, _ []recorded) {
		dir := filepath.Join(recordings, o.ID)
		file := filepath.Join(dir, "index.json")
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var want indexed
		if err := json.Unmarshal(b, &want); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		got := want
		err = got.find(o, func(url string) ([]byte, error) {
			if f, ok := want.Pages[url]; ok {
				return os.ReadFile(filepath.Join(dir, f))
			}
			return nil, fs.ErrNotExist
		})
		if err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile(file, indent(t, got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if d := cmp.Diff(want, got, cmpopts.IgnoreUnexported(indexDay{})); d != "" && !*update {
			t.Errorf("%s (-want +got):\n%s", file, d)
		}
	})
}

func indent(t *testing.T, x indexed) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(x); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
