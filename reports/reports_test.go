package reports

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestFormats writes each comparison of testdata/reports in every format and
// holds it to the golden beside it.
func TestFormats(t *testing.T) {
	files, err := filepath.Glob("../testdata/reports/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("comparisons: %v, %v", files, err)
	}
	for _, f := range files {
		c := load(t, f)
		for _, format := range Formats() {
			if format.Name == "json" {
				continue
			}
			var b bytes.Buffer
			if err := format.Write(&b, c); err != nil {
				t.Fatal(err)
			}
			hold(t, strings.TrimSuffix(f, ".json")+format.Ext+".golden", b.Bytes())
		}
		var b bytes.Buffer
		if err := Summary(&b, c, Shown); err != nil {
			t.Fatal(err)
		}
		hold(t, strings.TrimSuffix(f, ".json")+".txt.golden", b.Bytes())
	}
}

func load(t *testing.T, path string) *compare.Comparison {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	c := &compare.Comparison{}
	if err := d.Decode(c); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return c
}

func hold(t *testing.T, golden string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s (-want +got):\n%s", golden, d)
	}
}

// TestPageIsSmallAndWhole holds what every page promises: under 200 KB, nothing
// fetched from elsewhere, a language on every quotation.
func TestPageIsSmallAndWhole(t *testing.T) {
	c := load(t, "../testdata/reports/founding.json")
	var b bytes.Buffer
	if err := HTML(&b, c); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	if len(page) > 200<<10 {
		t.Errorf("the page has %d bytes, want under 200 KB", len(page))
	}
	for _, bad := range []string{"<link", "<img", " src=", "@import", "<blockquote>"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
}

// TestForeignTextIsEscaped holds that what an outlet writes cannot act in the
// page.
func TestForeignTextIsEscaped(t *testing.T) {
	c := load(t, "../testdata/reports/founding.json")
	evil := `<script>alert(1)</script>"'>`
	for i := range c.Findings {
		c.Findings[i].Summary = evil
		for k := range c.Findings[i].Evidence {
			c.Findings[i].Evidence[k].Quote = evil
			c.Findings[i].Evidence[k].URL = "javascript:alert(1)"
		}
	}
	var b bytes.Buffer
	if err := HTML(&b, c); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script>alert", `href="javascript:`} {
		if strings.Contains(b.String(), bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
}

func TestFindNamesWhatThereIs(t *testing.T) {
	_, err := Find("pdf")
	if err == nil || err.Error() != `format "pdf": want html, md, json` {
		t.Errorf("Find(pdf) = %v", err)
	}
}
