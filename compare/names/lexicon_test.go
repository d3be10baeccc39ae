package names

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares text with a file of testdata.
func golden(t *testing.T, path, got string) {
	t.Helper()
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
}

func TestSpell(t *testing.T) {
	var b strings.Builder
	for _, name := range []string{"金成浩", "李洙明", "周建民", "文敬日", "朴正国", "欧阳明", "南宫赫", "김성호", "리룡일", "박정국", "Kim Song Ho", ""} {
		fmt.Fprintf(&b, "%s:", name)
		for _, r := range Spell(name, "") {
			fmt.Fprintf(&b, " %s=%s", r.Kind, r.Text)
		}
		fmt.Fprintln(&b)
	}
	golden(t, "testdata/spell.golden", b.String())
}

func TestKeys(t *testing.T) {
	var b strings.Builder
	for _, n := range []Name{
		Parse(compare.Person, "李洙明", "zh", ""), Parse(compare.Person, "이수명", "ko", "rok"), Parse(compare.Person, "Ri Su Myong", "en", ""),
		Parse(compare.Person, "周建民", "zh", ""), Parse(compare.Person, "주건민", "ko", "dprk"), Parse(compare.Person, "Zhou Jianmin", "en", ""),
		Parse(compare.Place, "료녕성", "ko", ""), Parse(compare.Title, "对外经济副相", "zh", ""),
	} {
		fmt.Fprintf(&b, "%s %s: %s\n", n.Kind, n.Text, strings.Join(n.Keys(), " "))
	}
	golden(t, "testdata/keys.golden", b.String())
}

// TestKCNA holds the agency's spellings of persons and places.
func TestKCNA(t *testing.T) {
	for _, c := range []struct {
		kind         compare.Kind
		hangul, want string
	}{
		{compare.Person, "박정국", "Pak Jong Guk"}, {compare.Person, "문영덕", "Mun Yong Dok"}, {compare.Person, "오국렬", "O Kuk Ryol"},
		{compare.Person, "리종규", "Ri Jong Gyu"}, {compare.Place, "자강", "Jagang"}, {compare.Place, "함경", "Hamgyong"}, {compare.Place, "강령", "Kangryong"},
	} {
		if got := KCNA(c.kind, c.hangul); got != c.want {
			t.Errorf("%s: %s, want %s", c.hangul, got, c.want)
		}
	}
}

func TestFindAll(t *testing.T) {
	for _, c := range []struct {
		text, lang string
		want       []string
	}{
		{"遼寧省代表團抵達平壤。", "zh", []string{"遼寧省 place:cn-ln", "平壤 place:kp-pyongyang"}},
		{"료녕성대표단이 평양에 도착하였다.", "ko", []string{"료녕성 place:cn-ln", "평양 place:kp-pyongyang"}},
		{"a delegation of Liaoning Province arrived in Pyongyang", "en", []string{"Liaoning Province place:cn-ln", "Pyongyang place:kp-pyongyang"}},
		{"He told us to wait in Pyongyangs.", "en", nil},
	} {
		var got []string
		for _, m := range Places().FindAll(c.text, c.lang) {
			got = append(got, c.text[m.Start:m.End]+" "+strings.Join(m.IDs, ","))
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, d)
		}
	}
}

// TestLexicons holds that every lexicon has its entries, with unique IDs and
// levels that are known.
func TestLexicons(t *testing.T) {
	seen := map[string]bool{}
	levels := []string{"country", "province", "city", "county", "district", "region", "site"}
	for _, p := range Places().All() {
		if seen[p.ID] || !strings.HasPrefix(p.ID, "place:") || !slices.Contains(levels, p.Level) || len(p.En) == 0 {
			t.Errorf("ill-formed place %+v", p)
		}
		seen[p.ID] = true
	}
	for _, o := range Orgs().All() {
		if seen[o.ID] || !strings.HasPrefix(o.ID, "org:") {
			t.Errorf("ill-formed organisation %+v", o)
		}
		seen[o.ID] = true
	}
	for _, e := range Titles().All() {
		if seen[e.ID] || !strings.HasPrefix(e.ID, "title:") || e.Rank < 0 || e.Kind != "head" && e.Kind != "full" {
			t.Errorf("ill-formed title %+v", e)
		}
		seen[e.ID] = true
	}
	if n := len(Places().All()); n < 1000 {
		t.Errorf("%d places", n)
	}
}

func TestIsSurname(t *testing.T) {
	for _, s := range []string{"金", "陈", "陳", "歐陽", "김", "리", "이", "남궁", "Kim", "Ri", "Lee", "Park", "Chen", "Ouyang", "岸田"} {
		if !IsSurname(s, "") {
			t.Errorf("%s is a surname", s)
		}
	}
	for _, s := range []string{"的", "를", "The", "", "12"} {
		if IsSurname(s, "") {
			t.Errorf("%s is no surname", s)
		}
	}
}

func TestKindOf(t *testing.T) {
	for text, want := range map[string]compare.Kind{
		"산시성": compare.Place, "Liaoning Province": compare.Place, "外务省": compare.Org, "외무상": compare.Title, "金成浩": compare.Person, "": compare.Person,
	} {
		if got := KindOf(text, ""); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// ranksOf are the ranks that a word of a language may have, by ladder, the best
// of each.
func ranksOf(word, lang string) map[string]int {
	out := map[string]int{}
	for _, id := range Titles().Lookup(word, lang) {
		t, _ := Titles().ByID(id)
		if r := out[t.Ladder]; t.Rank > 0 && (r == 0 || t.Rank < r) {
			out[t.Ladder] = t.Rank
		}
	}
	return out
}

// TestRanks holds that of two posts the higher stands higher in a ladder that
// has both, and in none lower.
func TestRanks(t *testing.T) {
	for _, row := range read(t, "testdata/pairs/ranks.tsv") {
		above, below := ranksOf(row[1], row[0]), ranksOf(row[2], row[0])
		common := 0
		for ladder, r := range above {
			if low := below[ladder]; low > 0 {
				common++
				if r >= low {
					t.Errorf("%s is %d and %s %d in %s", row[1], r, row[2], low, ladder)
				}
			}
		}
		if common == 0 {
			t.Errorf("%s %v and %s %v are in no ladder together", row[1], above, row[2], below)
		}
	}
}

// TestDeputies holds that no deputy ranks as high as whom they stand for, in
// English and Chinese.
func TestDeputies(t *testing.T) {
	for _, e := range Titles().All() {
		for _, lang := range []string{"en", "zh"} {
			for _, f := range e.In(lang) {
				head, ok := ofDeputy(f)
				best, own := ranksOf(head, lang)[e.Ladder], ranksOf(f, lang)[e.Ladder]
				if ok && best > 0 && own > 0 && own <= best {
					t.Errorf("%s is %d in %s, %s %d", f, own, e.Ladder, head, best)
				}
			}
		}
	}
}

// ofDeputy is the post that a deputy's is named after.
func ofDeputy(f string) (string, bool) {
	for _, p := range []string{"vice-", "vice ", "deputy "} {
		if rest, ok := strings.CutPrefix(f, p); ok {
			return rest, true
		}
	}
	return strings.Replace(f, "副", "", 1), strings.Contains(f, "副")
}
