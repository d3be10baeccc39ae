package coverage

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare"
	"lacuna/compare/lang/en"
	"lacuna/compare/segment"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func text(s string) *Text { return NewText(segment.Text("", s, "en", "", en.Pack())) }

// asked is a question of a case and what was decided.
type asked struct {
	Ask     string `json:"ask"` // verbatim, its first place in A
	Kind    string `json:"kind"`
	Covered bool   `json:"covered"`
	Match   string `json:"match"`
}

// TestCases decides the questions of testdata/*.txt: A, a line of dashes and B;
// the golden beside it holds the questions and what was decided.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			raw, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			a, b, ok := strings.Cut(string(raw), "\n---\n")
			if !ok {
				t.Fatal("want a line of dashes between the texts")
			}
			golden := strings.TrimSuffix(f, ".txt") + ".golden"
			raw, err = os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			var want []asked
			if err := json.Unmarshal(raw, &want); err != nil {
				t.Fatal(err)
			}
			got := decide(t, a, strings.TrimSpace(b), want)
			if *update {
				out, _ := json.MarshalIndent(got, "", "\t")
				if err := os.WriteFile(golden, append(out, '\n'), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func decide(t *testing.T, a, b string, questions []asked) []asked {
	s := Compare(text(a), text(b))
	var out []asked
	for _, q := range questions {
		at := strings.Index(a, q.Ask)
		if at < 0 {
			t.Fatalf("%q is not in A", q.Ask)
		}
		x := s.Ask(Question{Span: compare.Span{Start: at + 1, End: at + 1 + len(q.Ask)}, Kind: q.Kind})
		q.Covered, q.Match = x.Score >= .5, ""
		if q.Covered {
			q.Match = s.p.b.src[x.Match.Start:x.Match.End]
		}
		out = append(out, q)
	}
	return out
}

func TestSame(t *testing.T) {
	a := "A ferry with 212 people aboard ran aground off Port Ellery on Friday night. Rescuers took all passengers to the Ellery Maritime School.\nCaptain Jonas Wirth was questioned by the coast guard."
	b := "All 212 passengers of a ferry that hit a sandbank near Port Ellery late on Friday are safe. The coast guard questioned the captain, Jonas Wirth."
	c := "The Sunday market of Castel Brena will move to the old tram depot in spring, the mayor said. Traders had asked for a roof for years."
	for _, x := range []struct {
		a, b string
		want bool
	}{{a, b, true}, {b, a, true}, {a, c, false}, {c, b, false}, {a, a, true}} {
		if got := Same(text(x.a), text(x.b)); (got >= .5) != x.want {
			t.Errorf("%.40q, %.40q: %.2f, want same: %v", x.a, x.b, got, x.want)
		}
		if x, y := Same(text(x.a), text(x.b)), Same(text(x.b), text(x.a)); x != y {
			t.Errorf("not symmetric: %v and %v", x, y)
		}
	}
}

func TestFeatureCount(t *testing.T) {
	s := Compare(text("Rain fell."), text("It rained."))
	f, _ := s.Features(Question{Span: compare.Span{Start: 6, End: 10}, Kind: Event}, nil)
	if len(f) != len(Features()) {
		t.Errorf("%d features, %d names", len(f), len(Features()))
	}
	if n := len(s.SameFeatures(s)); n != len(SameFeatures()) {
		t.Errorf("%d features of a pair, %d names", n, len(SameFeatures()))
	}
}

func TestQuestions(t *testing.T) {
	src := "Mayor Lena Orsk opened the bridge in Port Ellery on Monday."
	x := text(src)
	type named struct{ Text, Kind string }
	var got []named
	for _, q := range x.Questions() {
		got = append(got, named{x.src[q.Start:q.End], q.Kind})
	}
	want := []named{{"Mayor", Participant}, {"Lena Orsk", Participant}, {"opened", Event}, {"bridge", Object}, {"Port Ellery", Place}, {"Monday", Time}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func FuzzAsk(f *testing.F) {
	f.Add("Rain fell on Tuesday.\nThe U.N. said so.", "It rained, said the UN.", 3, 9)
	f.Add("", "", 0, 0)
	f.Add("가나 met 中文 B. \xff\xfe 12,3.4", "A\u0301 b", 5, 2)
	f.Fuzz(func(t *testing.T, a, b string, from, to int) {
		x, y := text(a), text(b)
		s := Compare(x, y)
		for _, k := range []string{Event, Time, Participant} {
			if v := s.Ask(Question{Span: compare.Span{Start: from, End: to}, Kind: k}); !(v.Score >= 0 && v.Score <= 1) || v.Match.End > len(y.src) {
				t.Errorf("%+v", v)
			}
		}
		for _, q := range x.Questions() {
			if q.Start < 0 || q.End > len(x.src) || q.Len() <= 0 {
				t.Errorf("question %+v of %d bytes", q, len(x.src))
			}
			s.Ask(q)
		}
		if v := Same(x, y); !(v >= 0 && v <= 1) {
			t.Errorf("same %v", v)
		}
	})
}
