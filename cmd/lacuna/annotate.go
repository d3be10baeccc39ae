package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
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
	Text       string            `json:"text,omitempty"` // what was read off a page, which the offsets are of
}

func newAnnotate(a *app) *cobra.Command {
	var jsonl, asJSON, asHTML bool
	var language, date, color string
	c := &cobra.Command{
		Use:   "annotate FILE|URL | --jsonl",
		Short: "Mark persons, titles, organisations, places, times, quantities and quotations",
		Long: `Marks what a text names: in colours on a terminal, in brackets with what each
mark stands for elsewhere or where NO_COLOR is set, with --html as a page that
also lists every mark with its reason. Of a saved page or a URL the article is
read, as extract does.`,
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
			t, err := a.readable(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			if t.Lang = cmp.Or(language, t.Lang, page.Language(t.Text)); !packed(t.Lang) {
				return unpacked(args[0], t.Lang)
			}
			d := document(t.Text, t.Lang, cmp.Or(day, t.day))
			switch {
			case asJSON:
				return writeJSON(cmd.OutOrStdout(), annotateAnswer{OffsetUnit: "byte", Mentions: bodyMentions(d), Text: t.read})
			case asHTML:
				return markHTML(cmd.OutOrStdout(), filepath.Base(args[0]), d)
			}
			paint, err := colours(color, cmd.OutOrStdout())
			if err != nil {
				return err
			}
			if paint {
				return paintText(cmd.OutOrStdout(), d)
			}
			return markText(cmd.OutOrStdout(), d)
		},
	}
	c.Flags().BoolVar(&jsonl, "jsonl", false, "answer requests, one JSON object a line")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	c.Flags().BoolVar(&asHTML, "html", false, "print a page with the marks")
	c.Flags().StringVar(&language, "lang", "", "zh, ko or en (default: read off the text)")
	c.Flags().StringVar(&color, "color", "auto", "colours in the terminal: auto, always or never")
	c.Flags().StringVar(&date, "date", "", "day that relative times count from, YYYY-MM-DD")
	return c
}

// readableText is what annotate marks: a text file as it is, or the article of a
// page, whose text is then read too.
type readableText struct {
	Text, Lang string
	day        sources.Day
	read       string
}

func (a *app) readable(ctx context.Context, arg string) (readableText, error) {
	x, err := a.extractor(false)
	if err != nil {
		return readableText{}, err
	}
	p, err := x.page(ctx, arg)
	if err != nil {
		return readableText{}, err
	}
	if !strings.HasPrefix(strings.TrimSpace(string(p.Body)), "<") {
		return readableText{Text: string(p.Body)}, nil
	}
	art, err := x.reader.Read(p, x.outlet(p.URL))
	if err != nil {
		return readableText{}, err
	}
	text := art.Title + "\n" + art.Text()
	return readableText{text, art.Lang, art.Published.Day(), text}, nil
}

// packed tells whether texts of a language can be annotated and compared.
func packed(language string) bool {
	_, ok := all.Get(language)
	return ok
}

// unpacked is the error of a text in a language without a pack.
func unpacked(name, language string) error {
	if language == "und" {
		return fmt.Errorf("%s: its language cannot be told", name)
	}
	return fmt.Errorf("%s: its language, %s, has no pack: only zh, ko and en are read", name, language)
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
