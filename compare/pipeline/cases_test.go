package pipeline_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare"
	"lacuna/compare/align"
	"lacuna/compare/lexicon"
	"lacuna/compare/pipeline"
	"lacuna/sources"
)

var update = flag.Bool("update", false, "rewrite expected.txt")

// question is what case.json holds. Days not named in NotWhole are whole.
type question struct {
	Outlets []struct {
		ID       string `json:"id"`
		Language string `json:"language"`
		Zone     string `json:"zone"`
	} `json:"outlets"`
	From     sources.Day              `json:"from"`
	To       sources.Day              `json:"to"`
	Query    string                   `json:"query"`
	NotWhole map[string][]sources.Day `json:"not_whole"`
}

func TestCases(t *testing.T) {
	dirs, err := filepath.Glob("testdata/cases/*")
	if err != nil || len(dirs) == 0 {
		t.Fatal("no cases", err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			got := said(compared(t, load(t, dir)))
			path := filepath.Join(dir, "expected.txt")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got); d != "" {
				t.Errorf("%s (-want +got):\n%s", path, d)
			}
		})
	}
}

// TestOrderOfArticles holds that the order in which articles come changes no
// byte.
func TestOrderOfArticles(t *testing.T) {
	for _, slug := range []string{"ministers-trip", "all-same"} {
		in := load(t, filepath.Join("testdata/cases", slug))
		a, err := json.Marshal(compared(t, in))
		if err != nil {
			t.Fatal(err)
		}
		slices.Reverse(in.Articles)
		in.Articles[0], in.Articles[1] = in.Articles[1], in.Articles[0]
		b, err := json.Marshal(compared(t, in))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a, b) {
			t.Errorf("%s: another order gives other bytes", slug)
		}
	}
}

func compared(t *testing.T, in pipeline.Input) *compare.Comparison {
	t.Helper()
	p := pipeline.Pipeline{Match: align.NewWords(lexicon.Default())}
	c, err := p.Compare(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func load(t *testing.T, dir string) pipeline.Input {
	t.Helper()
	var q question
	b, err := os.ReadFile(filepath.Join(dir, "case.json"))
	if err == nil {
		err = json.Unmarshal(b, &q)
	}
	if err != nil {
		t.Fatal(err)
	}
	in := pipeline.Input{Window: sources.Window{From: q.From, To: q.To}, Query: q.Query, Articles: articles(t, filepath.Join(dir, "articles.jsonl"))}
	for _, o := range q.Outlets {
		in.Outlets = append(in.Outlets, &sources.Outlet{ID: o.ID, Publisher: o.ID, Name: o.ID, Language: o.Language, Timezone: o.Zone})
		c := sources.Collection{Outlet: o.ID, Window: in.Window}
		for _, d := range in.Window.Days() {
			s := sources.Whole
			if slices.Contains(q.NotWhole[o.ID], d) {
				s = sources.Partial
			}
			c.Days = append(c.Days, sources.DayLog{Day: d, State: s})
		}
		in.Collections = append(in.Collections, c)
	}
	return in
}

func articles(t *testing.T, path string) []sources.Article {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []sources.Article
	for s := bufio.NewScanner(bytes.NewReader(b)); s.Scan(); {
		var a sources.Article
		if err := json.Unmarshal(s.Bytes(), &a); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		out = append(out, a)
	}
	return out
}

// said lists the coverage of each event, then the findings above .5.
func said(c *compare.Comparison) string {
	var lines []string
	name := map[string]string{}
	for _, e := range c.Events {
		var who, cover []string
		for _, p := range e.Participants {
			who = append(who, p.Name)
		}
		sort.Strings(who)
		name[e.ID] = strings.TrimSpace(fmt.Sprintf("%s %s %s", e.Kind, e.Day, strings.Join(who, ", ")))
		for _, o := range c.Outlets {
			cover = append(cover, o.ID+"="+e.Coverage[o.ID].Standing.String())
		}
		lines = append(lines, name[e.ID]+": "+strings.Join(cover, " "))
	}
	sort.Strings(lines)
	detail := map[string]string{}
	for _, d := range c.Details {
		detail[d.ID] = d.Summary
	}
	var findings []string
	for _, f := range c.Findings {
		if f.Confidence > .5 {
			findings = append(findings, strings.TrimSpace(fmt.Sprintf("! %s %s %s of %s: %s", f.Outlet, f.Standing, f.Slot, name[f.Event], detail[f.Detail])))
		}
	}
	sort.Strings(findings)
	return strings.Join(append(lines, findings...), "\n") + "\n"
}
