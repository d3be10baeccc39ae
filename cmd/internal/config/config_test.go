package config

import (
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestParse(t *testing.T) {
	none := 0
	got, err := Parse("lacuna.yaml", []byte(`
database: here.db
outlets: [a.yaml]
mirror: {www.kcna.kp: http://127.0.0.1:1/www.kcna.kp}
fetch: {user_agent: x/1, delay: 2s, retries: 0, allow: [127.0.0.0/8]}
collect: {parallel: 3}
`))
	if err != nil {
		t.Fatal(err)
	}
	want := &Config{Database: "here.db", Outlets: []string{"a.yaml"}, Mirror: map[string]string{"www.kcna.kp": "http://127.0.0.1:1/www.kcna.kp"},
		Fetch:   Fetch{UserAgent: "x/1", Delay: 2 * time.Second, Retries: &none, Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}},
		Collect: Collect{Parallel: 3}}
	if d := cmp.Diff(want, got, cmpopts.EquateComparable(netip.Prefix{})); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestParseErrorsNameFileLineAndKey(t *testing.T) {
	for text, want := range map[string]string{
		"databse: x\n":              "lacuna.yaml: line 1: field databse is not a key of Config",
		"\nfetch: {delay: soon}\n":  "lacuna.yaml: line 2: cannot unmarshal !!str `soon` into time.Duration",
		"fetch: [\n":                "lacuna.yaml: line 1: did not find expected node content",
		"collect: {parallel: many}": "lacuna.yaml: line 1: cannot unmarshal !!str `many` into int",
	} {
		_, err := Parse("lacuna.yaml", []byte(text))
		if err == nil || err.Error() != want {
			t.Errorf("Parse(%q) = %v, want %s", text, err, want)
		}
	}
}

func TestLoad(t *testing.T) {
	t.Chdir(t.TempDir())
	if c, err := Load(""); err != nil || len(c.Outlets) != 0 {
		t.Errorf("Load without a file = %+v, %v", c, err)
	}
	if _, err := Load("none.yaml"); !os.IsNotExist(err) {
		t.Errorf("Load of a missing file = %v", err)
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "own.yaml"), "id: own\npublisher: own\nname: Own\nhome: http://own.example/\ncountry: KR\nlanguage: en\ntimezone: Asia/Seoul\nverified: never\ndiscover: [{feed: http://own.example/rss}]\n")
	write(t, filepath.Join(dir, "c.yaml"), "outlets: ['*n.yaml']\n")
	c, err := Load(filepath.Join(dir, "c.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	all, err := c.All()
	if err != nil || all["own"] == nil || all["kcna-ko"] == nil {
		t.Errorf("All = %d outlets, own %v, %v", len(all), all["own"], err)
	}
	write(t, filepath.Join(dir, "c.yaml"), "outlets: [nothing-*.yaml]\n")
	if _, err := Load(filepath.Join(dir, "c.yaml")); err == nil || !strings.Contains(err.Error(), "no file matches") {
		t.Errorf("Load with a pattern that matches nothing = %v", err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
