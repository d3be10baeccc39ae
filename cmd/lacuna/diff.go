package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"lacuna/cmd/internal/lines"
	"lacuna/compare/align"
	"lacuna/compare/lexicon"
	"lacuna/compare/pipeline"
	"lacuna/sources"
	"lacuna/sources/page"
)

func newDiff(a *app) *cobra.Command {
	var jsonl bool
	var event string
	var w when
	var out output
	c := &cobra.Command{
		Use:   "diff A B | --jsonl",
		Short: "Set two outlets' accounts, or two articles, side by side",
		Long: `A and B are outlet ids, whose stored articles of the window are compared, or
URLs and files (HTML, JSON article, plain text), which are compared as they are.
Two single articles prove nothing of their outlets: what one lacks is told of the
article, not of the outlet.`,
		Example: `  lacuna diff liaoning-daily kcna-ko --event "Chen Qiufa" --from 2019-11-06 --to 2019-11-13
  lacuna diff a.html b.html --format md
  lacuna diff --jsonl < pairs.jsonl`,
		Args: func(_ *cobra.Command, args []string) error { return twoOrLines(args, jsonl) },
		RunE: func(cmd *cobra.Command, args []string) error {
			if jsonl {
				return lines.Serve(cmd.Context(), cmd.InOrStdin(), cmd.OutOrStdout(), pairs())
			}
			s, err := a.load()
			if err != nil {
				return err
			}
			if s.outlets[args[0]] != nil && s.outlets[args[1]] != nil {
				return a.diffOutlets(cmd, args, w, event, out)
			}
			return a.diffArticles(cmd, args, event, out)
		},
	}
	c.Flags().BoolVar(&jsonl, "jsonl", false, "answer requests, one JSON object a line")
	c.Flags().StringVar(&event, "event", "", "only events that name this person, in any script, or hold these words; and the visits they belong to")
	windowFlags(c, &w)
	outputFlags(c, &out)
	return c
}

func (a *app) diffOutlets(cmd *cobra.Command, ids []string, w when, event string, out output) error {
	s, err := a.open(cmd.Context())
	if err != nil {
		return err
	}
	defer s.archive.Close()
	list, err := s.pick(ids)
	if err != nil {
		return err
	}
	if len(list) < 2 {
		return fmt.Errorf("%s and %s are one outlet", ids[0], ids[1])
	}
	return s.report(cmd, list, w, event, false, out)
}

// diffArticles compares two single articles. Each stands for an outlet of its
// own whose whole window is that article.
func (a *app) diffArticles(cmd *cobra.Command, args []string, event string, out output) error {
	x, err := a.extractor(false)
	if err != nil {
		return err
	}
	in := pipeline.Input{Query: event}
	for i, arg := range args {
		art, err := x.article(cmd.Context(), arg)
		if err != nil {
			return err
		}
		if !packed(art.Lang) {
			return unpacked(arg, art.Lang)
		}
		o := &sources.Outlet{ID: side(i, art), Publisher: side(i, art), Name: arg, Language: art.Lang, Timezone: "UTC"}
		art.Outlet = o.ID
		if art.ID == "" {
			art.ID = sources.ArticleID(o.ID, arg)
		}
		in.Outlets = append(in.Outlets, o)
		in.Articles = append(in.Articles, art)
	}
	in.Window = span(in.Articles)
	for _, o := range in.Outlets {
		in.Collections = append(in.Collections, given(o.ID, in.Window))
	}
	p := pipeline.Pipeline{Match: align.NewWords(lexicon.Default())}
	c, err := p.Compare(cmd.Context(), in)
	if err != nil {
		return err
	}
	return out.write(cmd, c, "diff")
}

// side names an article's stand-in outlet.
func side(i int, a sources.Article) string {
	if a.Outlet != "" {
		return a.Outlet + "-" + string(rune('a'+i))
	}
	return string(rune('a' + i))
}

// span is the window that holds both articles and the days on which either
// could have reported.
func span(articles []sources.Article) sources.Window {
	var w sources.Window
	for _, a := range articles {
		d := a.Published.Day()
		if d == "" {
			continue
		}
		if w.From == "" || d.Add(-7) < w.From {
			w.From = d.Add(-7)
		}
		if d.Add(7) > w.To {
			w.To = d.Add(7)
		}
	}
	return w
}

// given is the collection of an article that was handed over: nothing more was
// to be read.
func given(outlet string, w sources.Window) sources.Collection {
	c := sources.Collection{Outlet: outlet, Window: w}
	for _, d := range w.Days() {
		c.Days = append(c.Days, sources.DayLog{Day: d, State: sources.Whole})
	}
	return c
}

// article reads what an argument names: a URL, or a file holding HTML, a JSON
// article or plain text whose first line is the title.
func (x *extractor) article(ctx context.Context, arg string) (sources.Article, error) {
	p, err := x.page(ctx, arg)
	if err != nil {
		return sources.Article{}, err
	}
	text := strings.TrimSpace(string(p.Body))
	switch {
	case strings.HasPrefix(text, "{"):
		return jsonArticle(arg, p)
	case strings.HasPrefix(text, "<") || strings.HasPrefix(arg, "http"):
		return x.reader.Read(p, x.outlet(p.URL))
	}
	return plainArticle(arg, p, text)
}

func plainArticle(arg string, p sources.Page, text string) (sources.Article, error) {
	title, body, _ := strings.Cut(text, "\n")
	a := sources.Article{URL: arg, Title: strings.TrimSpace(title), Lang: page.Language(text), SHA256: p.SHA256}
	for _, l := range strings.Split(body, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			a.Paragraphs = append(a.Paragraphs, l)
		}
	}
	if a.Title == "" {
		return a, fmt.Errorf("%s: no text", arg)
	}
	return a, nil
}

// jsonArticle reads a sources.Article; unknown keys are errors.
func jsonArticle(arg string, p sources.Page) (sources.Article, error) {
	var a sources.Article
	d := json.NewDecoder(bytes.NewReader(p.Body))
	d.DisallowUnknownFields()
	if err := d.Decode(&a); err != nil {
		return a, fmt.Errorf("%s: %w", arg, err)
	}
	if a.Title == "" && len(a.Paragraphs) == 0 {
		return a, fmt.Errorf("%s: neither title nor paragraphs", arg)
	}
	if a.Lang == "" {
		a.Lang = page.Language(a.Title + "\n" + a.Text())
	}
	if a.SHA256 == "" {
		a.SHA256 = p.SHA256
	}
	return a, nil
}
