package pipeline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lacuna/compare"
	"lacuna/compare/pipeline"
	"lacuna/sources"
)

// extra are sentences on other matters that an outlet may add.
var extra = map[string][]string{
	"en": {"A photo exhibition was opened in the lobby.", "The delegation had arrived by train."},
	"zh": {"大厅里举办了图片展。", "代表团是乘火车抵达的。"},
	"ko": {"현관에서는 사진전시회가 열리였다.", "대표단은 렬차로 도착하였다."},
}

// account is one text in several languages, line by line.
func account(t *testing.T, path string) map[string][]string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	out, lang := map[string][]string{}, ""
	for _, l := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		switch {
		case strings.HasPrefix(l, "#"):
		case strings.HasPrefix(l, "["):
			lang = strings.Trim(l, "[]")
		default:
			out[lang] = append(out[lang], l)
		}
	}
	return out
}

// pair compares one text with another, a title and a paragraph a line.
func pair(t *testing.T, langs [2]string, lines [2][]string) *compare.Comparison {
	t.Helper()
	w := sources.Window{From: "2019-05-01", To: "2019-10-31"}
	in := pipeline.Input{Window: w}
	for i, id := range []string{"a", "b"} {
		in.Outlets = append(in.Outlets, &sources.Outlet{ID: id, Publisher: id, Name: id, Language: langs[i], Timezone: "Asia/Pyongyang"})
		c := sources.Collection{Outlet: id, Window: w}
		for _, d := range w.Days() {
			c.Days = append(c.Days, sources.DayLog{Day: d, State: sources.Whole})
		}
		in.Collections = append(in.Collections, c)
		in.Articles = append(in.Articles, sources.Article{ID: id + "1", Outlet: id, URL: "https://" + id + ".example/1", Lang: langs[i], SHA256: id,
			Title: lines[i][0], Paragraphs: lines[i][1:],
			Published: sources.Stamp{Time: sources.Day("2019-10-10").Time(time.UTC), Precision: sources.ToDay, Source: "layout"}})
	}
	return compared(t, in)
}

// absences are the findings above .5 that say b lacks something, each with the
// line of a that tells it.
func absences(c *compare.Comparison) []string {
	var out []string
	for _, f := range c.Findings {
		if f.Confidence <= .5 || f.Outlet != "b" || f.Standing != compare.Omitted && f.Standing != compare.Vague && f.Standing != compare.NoCoverage {
			continue
		}
		for _, e := range f.Evidence {
			if e.Outlet == "a" {
				out = append(out, string(f.Slot)+": "+e.Quote)
			}
		}
	}
	slices.Sort(out)
	return out
}

// TestRemovedSentence holds that a sentence taken out of a copy, in the same
// language or another, makes what it tells left out and nothing else above .5,
// and that a sentence added to the copy raises no absence.
func TestRemovedSentence(t *testing.T) {
	paths, err := filepath.Glob("testdata/accounts/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no accounts", err)
	}
	langs := []string{"en", "zh", "ko"}
	told, of := 0, 0
	for _, path := range paths {
		text := account(t, path)
		for _, x := range langs {
			for _, y := range langs {
				name := fmt.Sprintf("%s %s-%s", filepath.Base(path), x, y)
				whole := absences(pair(t, [2]string{x, y}, [2][]string{text[x], text[y]}))
				for _, q := range whole {
					t.Errorf("%s: the whole copy lacks %s", name, q)
				}
				for k := 2; k < len(text[x]); k++ {
					cut := slices.Delete(slices.Clone(text[y]), k, k+1)
					found := absences(pair(t, [2]string{x, y}, [2][]string{text[x], cut}))
					of++
					if holdOnly(t, name, text[x][k], found, whole) {
						told++
					} else {
						t.Logf("%s: not told: %s", name, text[x][k])
					}
					more := append(slices.Clone(cut), extra[y]...)
					after := absences(pair(t, [2]string{x, y}, [2][]string{text[x], more}))
					for _, q := range after {
						if !slices.Contains(found, q) {
							t.Errorf("%s: sentences added to the copy make it lack %s", name, q)
						}
					}
				}
			}
		}
	}
	t.Logf("%d of %d removed sentences are told above .5", told, of)
}

// holdOnly holds that all absences are of one line, but those known before, and
// tells whether there are any.
func holdOnly(t *testing.T, name, line string, found, before []string) bool {
	t.Helper()
	told := false
	for _, q := range found {
		_, quote, _ := strings.Cut(q, ": ")
		switch {
		case strings.Contains(line, quote) || strings.Contains(quote, line):
			told = true
		case !slices.Contains(before, q):
			t.Errorf("%s: without %q it lacks %s", name, line, q)
		}
	}
	return told
}
