package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lacuna/cmd/internal/lines"
	"lacuna/sources"
	"lacuna/sources/fetch"
	"lacuna/sources/page"
)

type extractRequest struct {
	ID     json.RawMessage `json:"id"`
	URL    string          `json:"url"`
	Path   string          `json:"path"`
	Outlet string          `json:"outlet"`
}

type extractAnswer struct {
	ID        json.RawMessage `json:"id,omitempty"`
	Title     string          `json:"title"`
	Authors   []string        `json:"authors"`
	Published string          `json:"published"`
	Text      string          `json:"text"`
	Lang      string          `json:"lang"`
	Outlet    string          `json:"outlet"`
}

func newExtract(a *app) *cobra.Command {
	var jsonl, generic bool
	c := &cobra.Command{
		Use:   "extract FILE|URL... | --jsonl",
		Short: "Read pages as articles, one JSON object a line",
		Example: `  lacuna extract page.html
  lacuna extract http://www.kcna.kp/en/article/q/….kcmsf
  lacuna extract --jsonl < pages.jsonl`,
		Args: func(_ *cobra.Command, args []string) error {
			if jsonl != (len(args) == 0) {
				return fmt.Errorf("want pages to read, or --jsonl alone")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			x, err := a.extractor(generic)
			if err != nil {
				return err
			}
			if jsonl {
				return lines.Serve(cmd.Context(), cmd.InOrStdin(), cmd.OutOrStdout(), x.answer)
			}
			e := json.NewEncoder(cmd.OutOrStdout())
			e.SetEscapeHTML(false)
			for _, arg := range args {
				art, err := x.named(cmd.Context(), arg)
				if err != nil {
					return err
				}
				if err := e.Encode(art); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().BoolVar(&jsonl, "jsonl", false, "answer requests, one JSON object a line")
	c.Flags().BoolVar(&generic, "generic", false, "read without outlet layouts")
	return c
}

// extractor reads pages by the outlets' layouts, or generically.
type extractor struct {
	setup  *setup
	reader *page.Reader
	byHost map[string][]*sources.Outlet
}

func (a *app) extractor(generic bool) (*extractor, error) {
	s, err := a.load()
	if err != nil {
		return nil, err
	}
	x := &extractor{setup: s, reader: &page.Reader{}}
	if !generic {
		x.byHost = hosts(s)
	}
	return x, nil
}

func (x *extractor) answer(line []byte) (any, error) {
	var q extractRequest
	if err := json.Unmarshal(line, &q); err != nil {
		return nil, err
	}
	body, err := os.ReadFile(q.Path)
	if err != nil {
		return nil, err
	}
	address := cmp.Or(q.URL, q.Path)
	art, err := x.read(sources.Page{URL: address, Final: address, Status: 200, Body: body, SHA256: sources.Hash(body)}, q.Outlet)
	if err != nil {
		return nil, err
	}
	art.ID = q.ID
	return art, nil
}

// named reads a file or fetches a URL.
func (x *extractor) named(ctx context.Context, arg string) (extractAnswer, error) {
	p, err := x.page(ctx, arg)
	if err != nil {
		return extractAnswer{}, err
	}
	return x.read(p, "")
}

func (x *extractor) page(ctx context.Context, arg string) (sources.Page, error) {
	if strings.HasPrefix(arg, "http://") || strings.HasPrefix(arg, "https://") {
		f, err := x.setup.config.Fetcher()
		if err != nil {
			return sources.Page{}, err
		}
		defer f.Close()
		return f.Fetch(ctx, fetch.Request{URL: arg, Outlet: x.outlet(arg)})
	}
	body, err := os.ReadFile(arg)
	return sources.Page{URL: arg, Final: arg, Status: 200, Body: body, SHA256: sources.Hash(body)}, err
}

func (x *extractor) read(p sources.Page, id string) (extractAnswer, error) {
	o := x.outlet(p.URL)
	if id != "" {
		if o = x.setup.outlets[id]; o == nil {
			return extractAnswer{}, fmt.Errorf("outlet %q is not known", id)
		}
	}
	art, err := x.reader.Read(p, o)
	if err != nil {
		return extractAnswer{}, err
	}
	out := extractAnswer{Title: art.Title, Authors: art.Authors, Published: published(art.Published), Text: art.Text(), Lang: art.Lang, Outlet: art.Outlet}
	if out.Authors == nil {
		out.Authors = []string{}
	}
	return out, nil
}

// published is a stamp as RFC 3339, or a date, or nothing.
func published(s sources.Stamp) string {
	switch s.Precision {
	case sources.ToMinute:
		return s.Time.Format(time.RFC3339)
	case sources.ToDay:
		return string(s.Day())
	}
	return ""
}
