package reports

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// browser is a tab of a headless Chromium, when the machine has one.
func browser(t *testing.T, more ...chromedp.ExecAllocatorOption) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("no chromium on this machine: the page is not tried in a browser")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), append(opts, more...)...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	return ctx
}

func do(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

func eval[T any](t *testing.T, ctx context.Context, script string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script))
	if err != nil {
		t.Fatalf("%s: %v", script, err)
	}
	return v
}

// serve serves the report of the founding case.
func serve(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	if err := HTML(&b, load(t, "../testdata/reports/founding.json")); err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(b.Bytes())
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// place is where the focus stands in the matrix: row and column of details.
const place = `(function(){var c=document.activeElement.closest("td"),r=c.closest("tr");
return [[...r.parentNode.querySelectorAll("tr:not(.group)")].indexOf(r),[...r.cells].indexOf(c)].join()})()`

// TestPageInBrowser goes through the page as a reader with a keyboard: arrows
// move in the matrix, Enter opens the evidence of a cell.
func TestPageInBrowser(t *testing.T) {
	ctx := browser(t)
	do(t, ctx, chromedp.Navigate(serve(t)))
	eval[chromedp.Void](t, ctx, `document.querySelector("table.matrix td summary").focus()`)
	got := []string{eval[string](t, ctx, place)}
	for _, key := range []string{kb.ArrowRight, kb.ArrowDown, kb.ArrowLeft, kb.ArrowUp} {
		do(t, ctx, chromedp.KeyEvent(key))
		got = append(got, eval[string](t, ctx, place))
	}
	if want := []string{"0,1", "0,2", "1,2", "1,1", "0,1"}; !slices.Equal(got, want) {
		t.Errorf("arrows went %v, want %v", got, want)
	}
	do(t, ctx, chromedp.KeyEvent(kb.Enter))
	if !eval[bool](t, ctx, `document.activeElement.closest("details").open`) {
		t.Error("Enter did not open the evidence")
	}
	if l := eval[string](t, ctx, `document.activeElement.closest("details").querySelector("blockquote").lang`); l == "" {
		t.Error("the quotation has no language")
	}
}

// TestPageOnPhoneAndInTheDark holds that the page fits a narrow screen and has
// enough contrast in both colour schemes (WCAG AA, 4.5 to 1 for text).
func TestPageOnPhoneAndInTheDark(t *testing.T) {
	const contrast = `(function(){
	  function lum(c){var v=c.match(/[\d.]+/g).slice(0,3).map(function(x){x/=255;return x<=.03928?x/12.92:Math.pow((x+.055)/1.055,2.4)});return .2126*v[0]+.7152*v[1]+.0722*v[2]}
	  var bg=lum(getComputedStyle(document.body).backgroundColor),worst=21;
	  document.querySelectorAll("main *:not(svg):not(svg *)").forEach(function(e){var f=lum(getComputedStyle(e).color),r=(Math.max(f,bg)+.05)/(Math.min(f,bg)+.05);if(r<worst)worst=r});
	  return worst})()`
	for scheme, number := range map[string]string{"light": "1", "dark": "0"} {
		ctx := browser(t, chromedp.Flag("blink-settings", "preferredColorScheme="+number))
		do(t, ctx, chromedp.EmulateViewport(390, 844), chromedp.Navigate(serve(t)))
		if got := eval[bool](t, ctx, `matchMedia("(prefers-color-scheme: dark)").matches`); got != (scheme == "dark") {
			t.Fatalf("%s: the browser asks for dark: %v", scheme, got)
		}
		if worst := eval[float64](t, ctx, contrast); worst < 4.5 {
			t.Errorf("%s: least contrast %.2f", scheme, worst)
		}
		if w := eval[int](t, ctx, `document.documentElement.scrollWidth`); w > 391 {
			t.Errorf("%s: the page is %d wide on a screen of 390", scheme, w)
		}
	}
}
