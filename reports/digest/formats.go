package digest

import (
	"embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strings"

	"lacuna/compare"
	"lacuna/reports"
)

// Format is one way to write a digest.
type Format struct {
	Name  string
	Ext   string
	Write func(w io.Writer, d *Digest) error
}

// Formats lists every format in the order help shows it.
func Formats() []Format {
	return []Format{{"html", ".html", HTML}, {"md", ".md", Markdown}, {"json", ".json", JSON}}
}

// Find is the format of a name; the error lists the names there are.
func Find(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("format %q: want %s", name, strings.Join(names, ", "))
}

// JSON writes the digest as it is.
func JSON(w io.Writer, d *Digest) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(d)
}

//go:embed digest.html.tmpl
var files embed.FS

var pages = template.Must(template.New("").Funcs(template.FuncMap{
	"style":    func() template.CSS { return template.CSS(reports.Style()) },
	"standing": func(s compare.Standing) string { return strings.ReplaceAll(s.String(), "_", " ") },
	"score":    func(x float64) string { return fmt.Sprintf("%.2f", x) },
}).ParseFS(files, "*.tmpl"))

// HTML writes the digest as one self-contained page.
func HTML(w io.Writer, d *Digest) error { return pages.ExecuteTemplate(w, "digest.html.tmpl", d) }

// Markdown writes the digest as GitHub-flavoured Markdown.
func Markdown(w io.Writer, d *Digest) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# lacuna digest, week %s\n\n%s to %s\n\n| Outlet | Language | Articles | Days whole |\n|---|---|---:|---:|\n", d.Week, d.Window.From, d.Window.To)
	for _, o := range d.Outlets {
		mark := ""
		if o.Amber {
			mark = " (incomplete)"
		}
		fmt.Fprintf(&b, "| %s | %s | %d | %d of %d%s |\n", reports.Escape(o.ID), o.Lang, o.Articles, o.Whole, o.Days, mark)
	}
	if d.Quiet() {
		b.WriteString("\nA quiet week: nothing is missing with confidence above 0.50.\n")
	}
	findings(&b, "Lead", d.Lead)
	for _, o := range d.Only {
		fmt.Fprintf(&b, "\n## Only in %s\n\n", reports.Escape(o.Outlet))
		for _, e := range o.Events {
			fmt.Fprintf(&b, "- %s %s: %s ([page](%s))\n", e.Day, reports.Escape(e.Heading), reports.Escape(e.Evidence.Quote), e.Evidence.URL)
		}
	}
	findings(&b, "Details dropped or told otherwise", d.Dropped)
	findings(&b, "What cannot be said", d.Unknown)
	for _, s := range d.Skipped {
		fmt.Fprintf(&b, "- Not read: %s (%s)\n", s.URL, reports.Escape(s.Reason))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func findings(b *strings.Builder, title string, fs []compare.Finding) {
	if len(fs) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n", title)
	for _, f := range fs {
		fmt.Fprintf(b, "- %s (%s, confidence %.2f)\n", reports.Escape(f.Summary), strings.ReplaceAll(f.Standing.String(), "_", " "), f.Confidence)
		for _, e := range f.Evidence {
			fmt.Fprintf(b, "  - %s: %s ([page](%s))\n", e.Outlet, reports.Escape(e.Quote), e.URL)
		}
	}
}

// Quiet tells that nothing was found and everything collected.
func (d *Digest) Quiet() bool { return len(d.Lead)+len(d.Dropped) == 0 }
