package reports

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"lacuna/compare"
	"lacuna/sources"
)

//go:embed templates/*.tmpl templates/*.css templates/*.js
var files embed.FS

var pages = template.Must(template.New("").Funcs(template.FuncMap{
	"asset": func(name string) (string, error) {
		b, err := files.ReadFile("templates/" + name)
		return string(b), err
	},
	"style":    func(s string) template.CSS { return template.CSS(s) },
	"script":   func(s string) template.JS { return template.JS(s) },
	"health":   Health,
	"state":    func(s sources.DayState) string { return words(s) },
	"standing": func(s compare.Standing) string { return strings.ReplaceAll(s.String(), "_", " ") },
	"score":    func(x float64) string { return fmt.Sprintf("%.2f", x) },
	"short":    func(s string) string { return s[:min(12, len(s))] },
	"plus1":    func(n int) int { return n + 1 },
	"sub":      func(a, b int) int { return a - b },
	"mmdd":     func(d sources.Day) string { return strings.TrimPrefix(string(d), string(d)[:min(5, len(d))]) },
}).ParseFS(files, "templates/*.tmpl"))

// HTML writes the comparison as one self-contained page that reads without
// scripts, prints as a report, and quotes originals in their language.
func HTML(w io.Writer, c *compare.Comparison) error {
	return pages.ExecuteTemplate(w, "report.html.tmpl", newView(c))
}

// Style is the style sheet of the pages.
func Style() string {
	b, err := files.ReadFile("templates/report.css")
	if err != nil {
		panic("reports: embedded style sheet: " + err.Error())
	}
	return string(b)
}
