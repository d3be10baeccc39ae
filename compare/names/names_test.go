package names

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"lacuna/compare"
)

// form is one spelling of an entity, "zh:金成浩" in testdata.
type form struct {
	entity int
	name   Name
}

// read returns the lines of a testdata file as fields, without comments.
func read(t *testing.T, path string) [][]string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for _, l := range strings.Split(string(b), "\n") {
		if l != "" && !strings.HasPrefix(l, "#") {
			out = append(out, strings.Split(l, "\t"))
		}
	}
	return out
}

func formsIn(t *testing.T, path string) []form {
	t.Helper()
	var out []form
	for i, row := range read(t, path) {
		for _, cell := range row[1:] {
			lang, texts, ok := strings.Cut(cell, ":")
			if !ok {
				t.Fatalf("%s: row %d: %q", path, i, cell)
			}
			for _, text := range strings.Split(texts, "|") {
				out = append(out, form{i, Parse(compare.Kind(row[0]), text, lang, "")})
			}
		}
	}
	return out
}

// TestEntities holds that any two forms of one entity are the same and share a
// key, and that no two forms of different entities are the same, within a file
// and across files.
func TestEntities(t *testing.T) {
	files, err := filepath.Glob("testdata/entities/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	var forms []form
	for n, file := range files {
		for _, f := range formsIn(t, file) {
			f.entity += 1000 * n
			forms = append(forms, f)
		}
	}
	for i, a := range forms {
		for _, b := range forms[i+1:] {
			if a.name.Kind == b.name.Kind {
				checkForms(t, a, b)
			}
		}
	}
}

func checkForms(t *testing.T, a, b form) {
	t.Helper()
	v, w := Compare(a.name, b.name), Compare(b.name, a.name)
	if v != w {
		t.Errorf("%s ~ %s depends on the order: %+v, %+v", a.name.Text, b.name.Text, v, w)
	}
	if v.Same != (a.entity == b.entity) {
		t.Errorf("%s ~ %s: same %v, score %.2f, %s: %s", a.name.Text, b.name.Text, v.Same, v.Score, v.Tier, v.Reason)
	}
	if v.Same != (v.Score >= .5) || v.Score < 0 || v.Score > 1 || v.Reason == "" {
		t.Errorf("%s ~ %s: ill-formed %+v", a.name.Text, b.name.Text, v)
	}
	if v.Same && !shareKey(a.name, b.name) {
		t.Errorf("%s ~ %s are the same without a key in common", a.name.Text, b.name.Text)
	}
}

func shareKey(a, b Name) bool {
	keys := map[string]bool{}
	for _, k := range a.Keys() {
		keys[k] = true
	}
	for _, k := range b.Keys() {
		if keys[k] {
			return true
		}
	}
	return false
}

// TestSameName holds what may be said of names that look or sound alike.
func TestSameName(t *testing.T) {
	for _, row := range read(t, "testdata/pairs/same-name.tsv") {
		t.Run(strings.Join(row, " "), func(t *testing.T) {
			var n [2]Name
			for i, cell := range row[1:3] {
				lang, text, _ := strings.Cut(cell, ":")
				n[i] = Parse(compare.Kind(row[0]), text, lang, "")
			}
			v := Compare(n[0], n[1])
			got := "no"
			switch {
			case v.Same && v.Score < .8:
				got = "low"
			case v.Same:
				got = "yes"
			}
			if got != row[3] {
				t.Errorf("got %s, want %s: %s", got, row[3], fmt.Sprintf("%+v", v))
			}
		})
	}
}

func BenchmarkCompare(b *testing.B) {
	var names []Name
	files, _ := filepath.Glob("testdata/entities/*.tsv")
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		for _, l := range strings.Split(string(body), "\n") {
			for _, cell := range strings.Split(l, "\t") {
				if lang, texts, ok := strings.Cut(cell, ":"); ok && len(lang) == 2 {
					for _, text := range strings.Split(texts, "|") {
						names = append(names, Parse(compare.Kind(strings.SplitN(l, "\t", 2)[0]), text, lang, ""))
					}
				}
			}
		}
	}
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		Compare(names[i%len(names)], names[(i*7+3)%len(names)])
	}
}

// BenchmarkPair is a pair of persons as the line protocol asks for it, both
// parsed anew or by a Reader.
func BenchmarkPair(b *testing.B) {
	texts := [...]string{"金成浩", "김성호", "Kim Song Ho"}
	b.Run("anew", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			Compare(Parse(compare.Person, texts[i%3], "", ""), Parse(compare.Person, texts[(i+1)%3], "", ""))
		}
	})
	b.Run("reader", func(b *testing.B) {
		r := NewReader(1000)
		for i := 0; b.Loop(); i++ {
			Compare(*r.Parse(compare.Person, texts[i%3], "", ""), *r.Parse(compare.Person, texts[(i+1)%3], "", ""))
		}
	})
}

// TestReader holds that a Reader parses as Parse does, however small.
func TestReader(t *testing.T) {
	r := NewReader(1)
	for range 3 {
		for _, text := range []string{"金成浩", "김성호", "Kim Song Ho", ""} {
			if got, want := *r.Parse(compare.Person, text, "", ""), Parse(compare.Person, text, "", ""); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: %+v, want %+v", text, got, want)
			}
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for lang, text := range map[string]string{"zh": "金成浩", "ko": "김성호", "en": "Kim Song Ho"} {
		b.Run(lang, func(b *testing.B) {
			for b.Loop() {
				Parse(compare.Person, text, lang, "")
			}
		})
	}
}

func BenchmarkFindAll(b *testing.B) {
	text := strings.Repeat("中国辽宁省代表团在平壤同朝鲜劳动党中央委员会副委员长举行会谈。", 1000)
	Places()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Places().FindAll(text, "zh")
	}
}
