package main

import (
	"encoding/json"
	"fmt"
	"html"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"lacuna/cmd/internal/lines"
	"lacuna/compare"
	"lacuna/compare/annotate"
	"lacuna/compare/lang/all"
	"lacuna/compare/segment"
	"lacuna/sources"
	"lacuna/sources/page"
)

type annotateRequest struct {
	ID   json.RawMessage `json:"id"`
	Text string          `json:"text"`
	Lang string          `json:"lang"`
	Date string          `json:"date"`
}

type annotateAnswer struct {
	ID         json.RawMessage   `json:"id,omitempty"`
	OffsetUnit string            `json:"offset_unit"`
	Mentions   []compare.Mention `json:"mentions"`
}

func newAnnotate(a *app) *cobra.Command {
	var jsonl, asJSON, asHTML bool
	var language, date string
	c := &cobra.Command{
		Use:   "annotate FILE | --jsonl",
		Short: "Mark persons, titles, organisations, places, times, quantities and quotations",
		Example: `  lacuna annotate article.txt
  lacuna annotate --html page.html > marked.html
  lacuna annotate --jsonl < texts.jsonl`,
		Args: func(_ *cobra.Command, args []string) error { return oneOrLines(args, jsonl) },
		RunE: func(cmd *cobra.Command, args []string) error {
			if jsonl {
				return lines.Serve(cmd.Context(), cmd.InOrStdin(), cmd.OutOrStdout(), answerAnnotate)
			}
			day, err := optionalDay(date)
			if err != nil {
				return err
			}
			text, err := os.ReadFile(args[0])
			if err != nil {
				return err
			}
			d := document(string(text), language, day)
			switch {
			case asJSON:
				return writeJSON(cmd.OutOrStdout(), annotateAnswer{OffsetUnit: "byte", Mentions: bodyMentions(d)})
			case asHTML:
				return markHTML(cmd.OutOrStdout(), d)
			}
			return markText(cmd.OutOrStdout(), d)
		},
	}
	c.Flags().BoolVar(&jsonl, "jsonl", false, "answer requests, one JSON object a line")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	c.Flags().BoolVar(&asHTML, "html", false, "print a page with the marks")
	c.Flags().StringVar(&language, "lang", "", "zh, ko or en (default: read off the text)")
	c.Flags().StringVar(&date, "date", "", "day that relative times count from, YYYY-MM-DD")
	return c
}

func oneOrLines(args []string, jsonl bool) error {
	switch {
	case jsonl && len(args) > 0:
		return fmt.Errorf("--jsonl reads its texts from standard input: unexpected %q", args[0])
	case !jsonl && len(args) != 1:
		return fmt.Errorf("want one file, got %d", len(args))
	}
	return nil
}

// document is the annotated document of a bare text.
func document(text, language string, day sources.Day) *compare.Document {
	if language == "" {
		language = page.Language(text)
	}
	pack, _ := all.Get(language)
	d := segment.Text("", text, language, day, pack)
	annotate.Document(d, pack)
	return d
}

// bodyMentions are the mentions with offsets into the text that was given.
func bodyMentions(d *compare.Document) []compare.Mention {
	out := make([]compare.Mention, 0, len(d.Mentions))
	shift := len(d.Title) + 1
	for _, m := range d.Mentions {
		if m.Start < shift {
			continue
		}
		m.Start -= shift
		m.End -= shift
		out = append(out, m)
	}
	return out
}

func answerAnnotate(line []byte) (any, error) {
	var q annotateRequest
	if err := json.Unmarshal(line, &q); err != nil {
		return nil, err
	}
	day, err := optionalDay(q.Date)
	if err != nil {
		return nil, err
	}
	return annotateAnswer{ID: q.ID, OffsetUnit: "byte", Mentions: bodyMentions(document(q.Text, q.Lang, day))}, nil
}

func optionalDay(s string) (sources.Day, error) {
	if s == "" {
		return "", nil
	}
	return sources.ParseDay(s)
}

// markText prints the text with each mention in brackets and its kind behind.
func markText(w io.Writer, d *compare.Document) error {
	return marked(w, d, func(m compare.Mention, text string) string {
		return "[" + text + "|" + string(m.Kind) + normText(m.Norm) + "]"
	}, func(s string) string { return s })
}

func normText(n compare.Norm) string {
	var parts []string
	for _, s := range []string{n.Entity, n.TitleText, string(n.From), n.Speaker} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if n.Unit != "" {
		parts = append(parts, fmt.Sprintf("%g %s", n.Value, n.Unit))
	}
	if len(parts) == 0 {
		return ""
	}
	return ": " + strings.Join(parts, ", ")
}

const markStyle = `<!doctype html><meta charset="utf-8"><title>lacuna annotate</title><style>
body{font:1rem/1.7 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
mark{background:none;border-bottom:3px solid;padding:0 .1em}mark.person{border-color:#0b6}mark.title{border-color:#960}
mark.org{border-color:#06c}mark.place{border-color:#a0a}mark.time{border-color:#888}mark.quantity{border-color:#c60}
</style><p>`

func markHTML(w io.Writer, d *compare.Document) error {
	if _, err := io.WriteString(w, markStyle); err != nil {
		return err
	}
	err := marked(w, d, func(m compare.Mention, text string) string {
		return fmt.Sprintf(`<mark class="%s" title="%s">%s</mark>`, m.Kind, html.EscapeString(string(m.Kind)+normText(m.Norm)), html.EscapeString(text))
	}, func(s string) string { return strings.ReplaceAll(html.EscapeString(s), "\n", "<p>") })
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, "\n")
	return err
}

// marked writes the text with its outermost mentions, quotations left out.
func marked(w io.Writer, d *compare.Document, mark func(compare.Mention, string) string, plain func(string) string) error {
	var b strings.Builder
	at := len(d.Title) + 1
	for _, m := range d.Mentions {
		if m.Start < at || m.Kind == compare.Quote {
			continue
		}
		b.WriteString(plain(d.Text[at:m.Start]))
		b.WriteString(mark(m, d.Quote(m.Span)))
		at = m.End
	}
	b.WriteString(plain(d.Text[min(at, len(d.Text)):]))
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}
