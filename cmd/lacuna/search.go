package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/spf13/cobra"

	"lacuna/sources/archive"
)

// hit is a found article as search prints it in JSON. Marks are byte spans of
// the words in Snippet.
type hit struct {
	ID        string   `json:"id"`
	Outlet    string   `json:"outlet"`
	URL       string   `json:"url"`
	Title     string   `json:"title"`
	Published string   `json:"published"`
	SHA256    string   `json:"sha256"`
	Snippet   string   `json:"snippet"`
	Marks     [][2]int `json:"marks"`
}

func newSearch(a *app) *cobra.Command {
	var ids []string
	var w when
	var limit int
	var asJSON bool
	c := &cobra.Command{
		Use:   "search WORDS...",
		Short: "Find stored articles that hold all the words, newest first",
		Long: `Words may be Chinese or Korean words of any length. A phrase is put in double
quotes inside the argument. Case, accents and width do not count.`,
		Example: `  lacuna search 协议 丹东
  lacuna search '"trade and economic"' --outlet kcna-en --since 30d --json`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer s.archive.Close()
			q, err := s.query(ids, w)
			if err != nil {
				return err
			}
			found, err := s.search(cmd.Context(), strings.Join(args, " "), q, limit)
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), found)
			}
			return writeHits(cmd.OutOrStdout(), found)
		},
	}
	c.Flags().StringSliceVar(&ids, "outlet", nil, "outlets to search (default: all)")
	c.Flags().IntVar(&limit, "limit", 50, "most articles listed; 0: all")
	windowFlags(c, &w)
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// query selects the archive's articles of outlets, all without ids, and of a
// window, any day without a flag.
func (s *setup) query(ids []string, w when) (archive.Query, error) {
	var q archive.Query
	list, err := s.pick(ids)
	if err != nil {
		return q, err
	}
	if len(ids) > 0 {
		for _, o := range list {
			q.Outlets = append(q.Outlets, o.ID)
		}
	}
	if q.Zones, err = zones(list); err != nil || w == (when{}) {
		return q, err
	}
	if w.from == "" && w.since == "" {
		w.from = "1900-01-01"
	}
	q.Window, err = w.window(time.Now(), 1)
	return q, err
}

func (s *setup) search(ctx context.Context, words string, q archive.Query, limit int) ([]hit, error) {
	all, err := s.archive.Search(ctx, words, q, limit)
	found := make([]hit, 0, len(all))
	for _, h := range all {
		found = append(found, hit{ID: h.Article.ID, Outlet: h.Article.Outlet, URL: h.Article.URL, Title: h.Article.Title,
			Published: published(h.Article.Published), SHA256: h.Article.SHA256, Snippet: h.Snippet, Marks: h.Marks})
	}
	return found, err
}

func writeHits(w io.Writer, found []hit) error {
	before, after := "[", "]"
	if f, ok := w.(*os.File); ok && isatty.IsTerminal(f.Fd()) {
		before, after = "\x1b[1m", "\x1b[0m"
	}
	for _, h := range found {
		day, _, _ := strings.Cut(h.Published, "T")
		if day == "" {
			day = "no date   "
		}
		_, err := fmt.Fprintf(w, "%s  %s  %s\n    %s\n    %s\n", day, h.Outlet, h.Title, highlighted(h.Snippet, h.Marks, before, after), h.URL)
		if err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(w, len(found), "found")
	return err
}

// highlighted is the snippet on one line with its words between two marks.
func highlighted(s string, marks [][2]int, before, after string) string {
	var b strings.Builder
	at := 0
	for _, m := range marks {
		if m[0] < at || m[1] > len(s) {
			continue
		}
		b.WriteString(s[at:m[0]] + before + s[m[0]:m[1]] + after)
		at = m[1]
	}
	b.WriteString(s[at:])
	return strings.Join(strings.Fields(b.String()), " ")
}
