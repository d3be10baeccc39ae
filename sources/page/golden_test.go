package page

import (
	"encoding/json"
	"errors"
	"flag"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html/charset"
	"gopkg.in/yaml.v3"

	"lacuna/sources"
)

var update = flag.Bool("update", false, "rewrite the expected articles")

// capture says how a page of testdata was captured.
type capture struct {
	URL     string          `yaml:"url"`
	At      time.Time       `yaml:"at"`
	Charset string          `yaml:"charset"` // the page is encoded so before it is read
	Type    string          `yaml:"type"`    // Content-Type header
	Outlet  *sources.Outlet `yaml:"outlet"`
}

// answer is what reading gives: an article, an error or both.
type answer struct {
	Error   sources.ErrorKind `json:"error,omitempty"`
	Article sources.Article   `json:"article"`
}

// TestPages reads testdata/*.html as *.yaml says and wants *.json.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(f, ".html")
		t.Run(filepath.Base(name), func(t *testing.T) { readPage(t, name) })
	}
}

func readPage(t *testing.T, name string) {
	var c capture
	spec, err := os.ReadFile(name + ".yaml")
	if err == nil {
		err = yaml.Unmarshal(spec, &c)
	}
	if err != nil {
		t.Fatal(err)
	}
	body, err := os.ReadFile(name + ".html")
	if err != nil {
		t.Fatal(err)
	}
	if c.Charset != "" {
		e, _ := charset.Lookup(c.Charset)
		if body, err = e.NewEncoder().Bytes(body); err != nil {
			t.Fatal(err)
		}
	}
	p := sources.Page{URL: c.URL, At: c.At, Body: body, Header: http.Header{"Content-Type": {c.Type}}}
	a, err := new(Reader).Read(p, c.Outlet)
	var kind sources.ErrorKind
	var e *sources.Error
	if errors.As(err, &e) {
		kind = e.Kind
	} else if err != nil {
		t.Fatal(err)
	}
	compare(t, name+".json", answer{kind, a})
}

func compare(t *testing.T, file string, got answer) {
	t.Helper()
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(got); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), b.String()); d != "" {
		t.Errorf("%s (-want +got):\n%s", file, d)
	}
}
