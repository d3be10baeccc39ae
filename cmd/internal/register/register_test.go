package register

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/archive"
)

func open(t *testing.T) *archive.Archive {
	t.Helper()
	a, err := archive.Open(context.Background(), ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.Close() })
	return a
}

// openPostgres opens an archive in a schema of its own of the database that
// LACUNA_TEST_POSTGRES names, and skips the test where there is none.
func openPostgres(t *testing.T) *archive.Archive {
	t.Helper()
	dsn := os.Getenv("LACUNA_TEST_POSTGRES")
	if dsn == "" {
		t.Skip("LACUNA_TEST_POSTGRES is not set")
	}
	db, err := sql.Open("pgx", dsn)
	if err != nil {
		t.Fatal(err)
	}
	schema := fmt.Sprintf("register_%d", os.Getpid())
	if _, err := db.Exec("CREATE SCHEMA " + schema); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_, _ = db.Exec("DROP SCHEMA " + schema + " CASCADE")
		_ = db.Close()
	})
	u, err := url.Parse(dsn)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Set("search_path", schema)
	u.RawQuery = q.Encode()
	a, err := archive.Open(context.Background(), u.String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.Close() })
	return a
}

// save stores an article of a day and the sightings written as
// "name|lang|title|list|order", the last three at will, ! before what is weak.
func save(t *testing.T, a *archive.Archive, id, outlet string, day sources.Day, seen ...string) {
	t.Helper()
	at := day.Time(time.UTC)
	art := &sources.Article{ID: id, Outlet: outlet, URL: "https://press.example/" + id, Title: id, Lang: "en", Paragraphs: []string{id},
		Published: sources.Stamp{Time: at, Precision: sources.ToDay}, FirstSeen: at, SHA256: sources.Hash([]byte(id))}
	if _, err := a.SaveArticle(context.Background(), art, at); err != nil {
		t.Fatal(err)
	}
	var all []archive.Sighting
	for _, s := range seen {
		f := append(strings.Split(s, "|"), "", "", "")
		name, weak := strings.CutPrefix(f[0], "!")
		g := archive.Sighting{Person: name, Name: name, Lang: f[1], Title: f[2], Weak: weak && f[2] == ""}
		if f[3] != "" {
			_, err := fmt.Sscanf(f[3], "%d.%d", &g.List, &g.Order)
			if err != nil {
				t.Fatal(err)
			}
		}
		all = append(all, g)
	}
	if err := a.SaveSightings(context.Background(), art, all); err != nil {
		t.Fatal(err)
	}
}

// groups writes each person's forms on a line, sorted.
func groups(t *testing.T, a *archive.Archive, c Corrections) []string {
	t.Helper()
	all, err := People(context.Background(), a, archive.Query{}, c)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range all {
		var forms []string
		for _, f := range p.Forms {
			forms = append(forms, f...)
		}
		slices.Sort(forms)
		out = append(out, strings.Join(forms, " = "))
	}
	slices.Sort(out)
	return out
}

func TestFormsJoin(t *testing.T) {
	cases := map[string]struct {
		seen        []string
		corrections string
		want        []string
	}{
		"by titles, in three scripts": {
			seen: []string{"金英才|zh|对外经济相", "김영재|ko|대외경제상", "Kim Yong Jae|en|minister of External Economic Relations"},
			want: []string{"Kim Yong Jae = 金英才 = 김영재"},
		},
		"by the name alone when nobody else may be meant": {
			seen: []string{"陈求发|zh", "진구발|ko", "Chen Qiufa|en"},
			want: []string{"Chen Qiufa = 陈求发 = 진구발"},
		},
		"not by a name two others bear": {
			seen: []string{"金英才|zh", "金永在|zh", "김영재|ko"},
			want: []string{"金永在", "金英才", "김영재"},
		},
		"by titles where two others bear the name": {
			seen: []string{"金英才|zh|对外经济相", "金永在|zh|记者", "김영재|ko|대외경제상"},
			want: []string{"金永在", "金英才 = 김영재"},
		},
		"by the head of a title": {
			seen: []string{"Kim Hyong Hun|en|vice-minister of Public Health", "金亨勋|zh|副相"},
			want: []string{"Kim Hyong Hun = 金亨勋"},
		},
		"not by a likely name without titles": {
			seen: []string{"Kim Hyong Hun|en", "金亨勋|zh"},
			want: []string{"Kim Hyong Hun", "金亨勋"},
		},
		"as the user says": {
			seen:        []string{"金英才|zh|对外经济相", "김영재|ko|대외경제상", "The Chairman|en", "Big Market|en"},
			corrections: "# ours\n!金英才\t김영재\n!Big Market\n\nThe Chairman\t金正恩\n",
			want:        []string{"The Chairman = 金正恩", "金英才", "김영재"},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			a := open(t)
			save(t, a, "a1", "press", "2019-11-08", c.seen...)
			correct, err := ParseCorrections("people.tsv", c.corrections)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, groups(t, a, correct)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestPersonAddsUp(t *testing.T) {
	a := open(t)
	save(t, a, "a1", "zh-press", "2019-11-08", "金英才|zh|对外经济相|1.2", "李春官|zh||1.1")
	save(t, a, "a2", "ko-press", "2019-11-10", "김영재|ko|대외경제상")
	save(t, a, "a3", "ko-press", "2019-11-12", "김영재|ko|대외경제상")
	all, err := People(context.Background(), a, archive.Query{}, Corrections{})
	if err != nil {
		t.Fatal(err)
	}
	got := Named(all, "金英才")
	for i := range got {
		for k := range got[i].Links {
			got[i].Links[k].Reason = ""
		}
	}
	want := []Person{{
		Name: "김영재", Forms: map[string][]string{"ko": {"김영재"}, "zh": {"金英才"}}, First: "2019-11-08", Last: "2019-11-12", Articles: 3,
		Titles: []archive.Tenure{
			{Outlet: "zh-press", Title: "对外经济相", From: "2019-11-08", To: "2019-11-08", Times: 1},
			{Outlet: "ko-press", Title: "대외경제상", From: "2019-11-10", To: "2019-11-12", Times: 2},
		},
		Listings: []Listing{{archive.Listing{Article: "a1", Outlet: "zh-press", Day: "2019-11-08", List: 1, Order: 2}, []string{"李春官", "金英才"}}},
		Links:    []Link{{A: "金英才", B: "김영재", Score: .93}},
	}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if got := Named(all, "Kim Yong Jae"); len(got) != 1 || got[0].Name != "김영재" {
		t.Errorf("Kim Yong Jae: %+v", got)
	}
	if got := Named(all, "Mun Kyong Dok"); len(got) != 0 {
		t.Errorf("Mun Kyong Dok: %+v", got)
	}
}

func TestCorrectionsNameTheLine(t *testing.T) {
	for text, want := range map[string]string{
		"a b\t\tc": "people.tsv:1: an empty form",
		"# x\n金英才\t김영재\n!金英才\t김영재": "people.tsv:3: 金英才 and 김영재 are said to be one person on another line",
	} {
		if _, err := ParseCorrections("people.tsv", text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	if _, err := ReadCorrections("nowhere.tsv"); err == nil || !strings.Contains(err.Error(), "nowhere.tsv") {
		t.Errorf("missing file: %v", err)
	}
}

func TestUpdateReadsWhatIsNew(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) { updateReadsWhatIsNew(t, open(t)) })
	t.Run("postgres", func(t *testing.T) { updateReadsWhatIsNew(t, openPostgres(t)) })
}

func updateReadsWhatIsNew(t *testing.T, a *archive.Archive) {
	ctx := context.Background()
	at := time.Date(2019, 11, 10, 0, 0, 0, 0, time.UTC)
	art := &sources.Article{ID: "a1", Outlet: "press-en", URL: "https://press.example/1", Title: "Delegation leaves", Lang: "en",
		Paragraphs: []string{"Kim Yong Jae, minister of External Economic Relations, met Chen Qiufa, governor of Liaoning Province, on Thursday."},
		Published:  sources.Stamp{Time: at, Precision: sources.ToDay}, FirstSeen: at, SHA256: sources.Hash([]byte("1"))}
	save := func() {
		t.Helper()
		if _, err := a.SaveArticle(ctx, art, at); err != nil {
			t.Fatal(err)
		}
	}
	update := func(want int) {
		t.Helper()
		if n, err := Update(ctx, a, archive.Query{}, map[string]string{"press-en": "press"}); err != nil || n != want {
			t.Errorf("read %d articles, want %d: %v", n, want, err)
		}
	}
	save()
	update(1)
	update(0)
	if d := cmp.Diff([]string{"Chen Qiufa", "Kim Yong Jae"}, groups(t, a, Corrections{})); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	art.Paragraphs, art.SHA256 = []string{"Mun Kyong Dok met Chen Qiufa, governor of Liaoning Province, on Thursday."}, sources.Hash([]byte("2"))
	at = at.Add(time.Hour)
	save()
	update(1)
	if d := cmp.Diff([]string{"Chen Qiufa", "Mun Kyong Dok"}, groups(t, a, Corrections{})); d != "" {
		t.Errorf("revised (-want +got):\n%s", d)
	}
}

// TestDoubtful holds who may be no person: named in one article, by what has no
// shape of a name, without a title.
func TestDoubtful(t *testing.T) {
	a := open(t)
	save(t, a, "a1", "press", "2019-11-08", "!Campbell|en", "!Reagan|en", "Chen Qiufa|en", "!Weiss|en|minister")
	save(t, a, "a2", "press", "2019-11-09", "!Reagan|en")
	all, err := People(context.Background(), a, archive.Query{}, Corrections{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]bool{}
	for _, p := range all {
		got[p.Name] = p.Doubtful
	}
	if d := cmp.Diff(map[string]bool{"Campbell": true, "Reagan": false, "Chen Qiufa": false, "Weiss": false}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if last := all[len(all)-1]; last.Name != "Campbell" {
		t.Errorf("%s comes last", last.Name)
	}
}

// TestKoreanPosts holds that a post inside a word is none.
func TestKoreanPosts(t *testing.T) {
	for text, want := range map[string]bool{"외무상": true, "대외경제상": true, "평안북도위원회 부위원장": true, "평안북도위원회부위원장": true, "세상": false} {
		if got := len(newTitle(text, "ko").posts) > 0; got != want {
			t.Errorf("%s: a post %v, want %v", text, got, want)
		}
	}
}
