package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"sort"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"lacuna/compare"
	"lacuna/reports"
	"lacuna/sources"
	"lacuna/testdata"
)

func run1(t *testing.T, r recorded) *compare.Comparison {
	t.Helper()
	c, err := r.compare(context.Background(), io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// said lists the findings above .5, each as outlet, standing, slot, kind and day
// of its event, and the evidence of the outlets that report it.
func said(c *compare.Comparison) []string {
	events := map[string]compare.EventReport{}
	for _, e := range c.Events {
		events[e.ID] = e
	}
	out := []string{}
	for _, f := range c.Findings {
		if f.Confidence <= .5 {
			continue
		}
		e := events[f.Event]
		quote := ""
		for _, q := range f.Evidence {
			if q.Outlet != f.Outlet && quote == "" {
				quote = q.Quote
			}
		}
		out = append(out, fmt.Sprintf("%s %s %s of %s %s: %s", f.Outlet, f.Standing, f.Slot, e.Kind, e.Day, quote))
	}
	sort.Strings(out)
	return out
}

func TestFoundingCase(t *testing.T) {
	c := run1(t, foundingCase())
	want := []string{
		"liaoning-daily no_coverage event of return 2019-11-09: The delegation of Liaoning Province of China led by Chen Qiufa, governor of Liaoning Province, returned home on November 9.",
	}
	for _, o := range []string{"kcna-ko", "kcna-en"} {
		want = append(want,
			o+" differing rank of meeting 2019-11-07: 11月6日至9日，省委书记陈求发率辽宁省代表团访问朝鲜。",
			o+" no_coverage event of meeting 2019-11-07: 11月7日，陈求发在平壤会见了朝鲜对外经济相金英才。",
			o+" no_coverage event of signing 2019-11-08: 11月8日，丹东市与新义州市在新义州签署了传染病防控沟通与合作协议。",
			o+" omitted topic of meeting 2019-11-08: 陈求发希望双方认真落实两国最高领导人达成的重要共识，为中朝友好作出地方贡献。",
			o+" omitted who of meeting 2019-11-08: 朝鲜劳动党平安北道委员会副委员长李春官、平安北道人民委员会副委员长洪吉南、朝鲜劳动党平安北道委员会宣传部部长金昌植参加了会见。",
			o+" omitted who of meeting 2019-11-08: 朝鲜劳动党平安北道委员会副委员长李春官、平安北道人民委员会副委员长洪吉南、朝鲜劳动党平安北道委员会宣传部部长金昌植参加了会见。",
			o+" omitted who of meeting 2019-11-08: 朝鲜劳动党平安北道委员会副委员长李春官、平安北道人民委员会副委员长洪吉南、朝鲜劳动党平安北道委员会宣传部部长金昌植参加了会见。",
		)
	}
	sort.Strings(want)
	if d := cmp.Diff(want, said(c)); d != "" {
		t.Errorf("findings above .5 (-want +got):\n%s", d)
	}
	holdJoined(t, c)
	holdProposals(t, c)
}

// holdJoined holds that the two meetings both report are joined across the
// three languages.
func holdJoined(t *testing.T, c *compare.Comparison) {
	t.Helper()
	var got []string
	for _, e := range c.Events {
		if e.Kind != compare.Meeting {
			continue
		}
		for _, o := range []string{"liaoning-daily", "kcna-ko", "kcna-en"} {
			got = append(got, fmt.Sprintf("%s %s %s", e.Day, o, e.Coverage[o].Standing))
		}
	}
	sort.Strings(got)
	want := []string{
		"2019-11-07 kcna-en no_coverage", "2019-11-07 kcna-en reported", "2019-11-07 kcna-ko no_coverage", "2019-11-07 kcna-ko reported",
		"2019-11-07 liaoning-daily reported", "2019-11-07 liaoning-daily reported",
		"2019-11-08 kcna-en reported", "2019-11-08 kcna-ko reported", "2019-11-08 liaoning-daily reported",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("meetings (-want +got):\n%s", d)
	}
}

// holdProposals holds that the four proposals belong to the meeting KCNA leaves
// out, and are listed there without being flagged again.
func holdProposals(t *testing.T, c *compare.Comparison) {
	t.Helper()
	event := ""
	for _, f := range c.Findings {
		if f.Standing == compare.NoCoverage && f.Slot == compare.SlotEvent && strings.Contains(f.Evidence[0].Quote, "金英才") {
			event = f.Event
		}
	}
	var got []string
	for _, d := range c.Details {
		if d.Event == event && d.Slot == compare.SlotTopic {
			got = append(got, d.Summary)
		}
	}
	want := []string{
		"陈求发说，辽宁与朝鲜山水相连，加强合作符合双方人民的愿望。",
		"陈求发提出四点建议：一是扩大人员往来和贸易交流", "二是深化农业合作", "三是开展公益民生领域合作", "四是加强旅游合作。",
		"金英才表示完全同意陈求发提出的四点建议，希望同辽宁在农业、医疗卫生、旅游等方面开展更多合作。",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("topics of the meeting left out (-want +got):\n%s", d)
	}
}

func TestEditionsOfOnePublisherAgree(t *testing.T) {
	for _, query := range []string{"", "Chen Qiufa"} {
		r := foundingCase()
		r.outlets, r.query = []string{"kcna-ko", "kcna-en"}, query
		c := run1(t, r)
		for _, f := range c.Findings {
			t.Errorf("query %q: %s %s %.2f: %s", query, f.Standing, f.Slot, f.Confidence, f.Summary)
		}
	}
}

func TestUnrelatedItemsStayBelow(t *testing.T) {
	r := foundingCase()
	r.query = ""
	c := run1(t, r)
	visits := map[string]bool{}
	for _, e := range c.Events {
		if e.Visit != "" {
			visits[e.ID] = true
		}
	}
	only := 0
	for _, f := range c.Findings {
		if f.Confidence > .5 && !visits[f.Event] {
			t.Errorf("%s %s %.2f: %s", f.Standing, f.Slot, f.Confidence, f.Summary)
		}
		if f.Slot == compare.SlotEvent && !visits[f.Event] {
			only++
		}
	}
	if only < 30 {
		t.Errorf("only %d findings on events one outlet carries, want the unrelated items listed", only)
	}
}

func TestTwoRunsGiveOneText(t *testing.T) {
	a, b := run1(t, foundingCase()), run1(t, foundingCase())
	for _, c := range []*compare.Comparison{a, b} {
		for i := range c.Articles {
			c.Articles[i].FirstSeen = time.Time{}
		}
	}
	for _, f := range reports.Formats() {
		var x, y bytes.Buffer
		if err := f.Write(&x, a); err != nil {
			t.Fatal(err)
		}
		if err := f.Write(&y, b); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(x.Bytes(), y.Bytes()) {
			t.Errorf("%s: two runs differ", f.Name)
		}
	}
}

// failing answers one path as fail does and leaves the others alone.
func failing(path string, fail http.HandlerFunc) func(http.Handler) http.Handler {
	return func(h http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.Contains(r.URL.Path, path) {
				fail(w, r)
				return
			}
			h.ServeHTTP(w, r)
		})
	}
}

func TestWhatWasNotCollectedIsUnknown(t *testing.T) {
	const item = "/kp/article/q/"
	for name, change := range map[string]func(r *recorded){
		"lists that do not reach back": func(r *recorded) { r.pages = testdata.Site("liaoning-2019", "short") },
		"an article that answers 500": func(r *recorded) {
			r.wrap = failing(firstOf(t, r.pages, item), func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) })
		},
		"an article that times out": func(r *recorded) {
			r.fetch.Timeout, r.fetch.IdleTimeout = 200*time.Millisecond, 200*time.Millisecond
			r.wrap = failing(firstOf(t, r.pages, item), func(_ http.ResponseWriter, q *http.Request) { <-q.Context().Done() })
		},
		"an article cut off half way": func(r *recorded) {
			pages := r.pages
			r.wrap = failing(firstOf(t, r.pages, item), func(w http.ResponseWriter, q *http.Request) {
				b, _ := fs.ReadFile(pages, strings.TrimPrefix(q.URL.Path, "/"))
				w.Header().Set("Content-Type", "text/html")
				_, _ = w.Write(b[:len(b)/2])
			})
		},
		"a list that answers 500": func(r *recorded) {
			r.wrap = failing("/kp/category/articles/q/", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) })
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := foundingCase()
			r.outlets = []string{"liaoning-daily", "kcna-ko"}
			none := 0
			r.fetch.Retries = &none
			change(&r)
			c := run1(t, r)
			holdUnknown(t, c)
		})
	}
}

// holdUnknown holds that nothing is said to be missing in kcna-ko, that the two
// events it lacks are unknown, and that the report says what was not collected.
func holdUnknown(t *testing.T, c *compare.Comparison) {
	t.Helper()
	unknown := 0
	visit := map[string]bool{}
	for _, e := range c.Events {
		visit[e.ID] = e.Visit != ""
	}
	for _, f := range c.Findings {
		if f.Outlet != "kcna-ko" || !visit[f.Event] {
			continue
		}
		if f.Standing == compare.NoCoverage || f.Standing == compare.Omitted {
			t.Errorf("%s %s %.2f: %s", f.Standing, f.Slot, f.Confidence, f.Summary)
		}
		if f.Standing == compare.Unknown && f.Slot == compare.SlotEvent {
			unknown++
		}
	}
	if unknown < 2 {
		t.Errorf("%d events unknown, want the meeting and the signing", unknown)
	}
	reasons := 0
	for _, o := range c.Outlets {
		for _, d := range o.Collection.Days {
			if o.ID == "kcna-ko" && d.State != sources.Whole {
				reasons += len(d.Reasons)
			}
		}
	}
	if reasons == 0 {
		t.Error("no day says why it is not whole")
	}
	out := output{exitCode: true, minConfidence: .5}
	only := *c
	only.Findings = nil
	for _, f := range c.Findings {
		if f.Outlet == "kcna-ko" {
			only.Findings = append(only.Findings, f)
		}
	}
	if err := out.verdict(&only); err != nil {
		t.Errorf("exit code: %v, want none for what is unknown", err)
	}
}

// firstOf is the path of the item on the meeting in Sinuiju, whose days the
// findings rest on.
func firstOf(t *testing.T, pages fs.FS, under string) string {
	t.Helper()
	dir := "www.kcna.kp" + strings.TrimSuffix(under, "/")
	list, err := fs.ReadDir(pages, dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		b, err := fs.ReadFile(pages, dir+"/"+e.Name())
		if err == nil && bytes.Contains(b, []byte("Juche108.11.8.")) {
			return under + e.Name()
		}
	}
	t.Fatal("no item of 8 November")
	return ""
}

// TestRenamed asks the same question of the same pages with every person, place
// and body renamed and every date moved half a year: nothing in the program
// knows the case.
func TestRenamed(t *testing.T) {
	r := foundingCase()
	names := renames(t)
	r.pages = renamed(t, r.pages, names)
	r.window = sources.Window{From: "2019-05-06", To: "2019-05-13"}
	r.now = time.Date(2019, 5, 14, 21, 0, 0, 0, time.UTC)
	r.query = names.Replace("Chen Qiufa")
	want := said(run1(t, foundingCase()))
	for i, s := range want {
		want[i] = names.Replace(s)
	}
	sort.Strings(want)
	if d := cmp.Diff(want, said(run1(t, r))); d != "" {
		t.Errorf("findings of the renamed case (-want +got):\n%s", d)
	}
}

// renames replaces the old forms of rename.tsv and the dates by new ones, the
// longest first.
func renames(t *testing.T) *strings.Replacer {
	t.Helper()
	b, err := fs.ReadFile(testdata.Event("liaoning-2019"), "rename.tsv")
	if err != nil {
		t.Fatal(err)
	}
	type pair struct{ old, new string }
	pairs := []pair{
		{"11月", "5月"}, {"10月", "4月"}, {"12月", "6月"}, {"11월", "5월"}, {"10월", "4월"}, {"12월", "6월"},
		{"November", "May"}, {"October", "April"}, {"December", "June"},
		{"Juche108.11.", "Juche108.5."}, {"2019.11.", "2019.05."}, {"201911", "201905"}, {"2019-11-", "2019-05-"},
	}
	for _, line := range strings.Split(string(b), "\n") {
		f := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(f) < 7 || f[0] == "kind" {
			continue
		}
		for i := 1; i < 7; i += 2 {
			if f[i] != "" && f[i+1] != "" {
				pairs = append(pairs, pair{f[i], f[i+1]})
			}
		}
	}
	sort.SliceStable(pairs, func(i, j int) bool { return len(pairs[i].old) > len(pairs[j].old) })
	var args []string
	for _, p := range pairs {
		args = append(args, p.old, p.new)
	}
	return strings.NewReplacer(args...)
}

// renamed is a site with every page and path rewritten.
func renamed(t *testing.T, pages fs.FS, names *strings.Replacer) fs.FS {
	t.Helper()
	out := fstest.MapFS{}
	for _, host := range []string{"epaper.lnd.com.cn", "www.kcna.kp"} {
		err := fs.WalkDir(pages, host, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := fs.ReadFile(pages, p)
			out[strings.NewReplacer("201911", "201905", "con~", "con").Replace(p)] = &fstest.MapFile{Data: []byte(names.Replace(string(b)))}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestBeforeTheWindowIsUnknown asks about a window that begins after the
// meeting KCNA leaves out: it may have been reported on a day not asked for.
func TestBeforeTheWindowIsUnknown(t *testing.T) {
	r := foundingCase()
	r.window.From = "2019-11-08"
	c := run1(t, r)
	early := map[string]bool{}
	for _, e := range c.Events {
		early[e.ID] = e.Day < r.window.From
	}
	unknown := 0
	for _, f := range c.Findings {
		switch {
		case !early[f.Event]:
		case f.Standing == compare.NoCoverage, f.Standing == compare.Omitted:
			t.Errorf("%s %s %.2f: %s", f.Standing, f.Slot, f.Confidence, f.Summary)
		case f.Standing == compare.Unknown:
			unknown++
		}
	}
	if unknown == 0 {
		t.Error("no event before the window is unknown")
	}
}
