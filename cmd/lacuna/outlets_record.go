package main

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lacuna/sources"
	"lacuna/sources/discover"
	"lacuna/sources/fetch"
	"lacuna/sources/outlets"
	"lacuna/sources/outlets/scrub"
	"lacuna/sources/page"
)

// recording are the flags of outlets record.
type recording struct {
	dir, slug   string
	scrub, json bool
}

func newOutletsRecord(a *app) *cobra.Command {
	var r recording
	c := &cobra.Command{
		Use:   "record ID URL",
		Short: "Save a page of an outlet with the article it reads to, as a test of its layout",
		Long: `Fetches an article's page and writes DAY-SLUG.html and, beside it, the article
it reads to as DAY-SLUG.json. With --scrub the page keeps its structure, encoding,
dates and dateline, and its words are replaced; what then reads otherwise than on
the page itself is told. Read the JSON with your own eyes before you rely on it.`,
		Example: `  lacuna outlets record kcna-en http://www.kcna.kp/en/article/q/….kcmsf --scrub
  lacuna outlets record yonhap-en https://en.yna.co.kr/view/AEN20241105006300315 --scrub --slug shelter -o pages`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.load()
			if err != nil {
				return err
			}
			o, err := s.pick(args[:1])
			if err != nil {
				return err
			}
			p, err := s.recorded(cmd.Context(), o[0], args[1])
			if err != nil {
				return err
			}
			return r.write(cmd, o[0], p)
		},
	}
	c.Flags().StringVarP(&r.dir, "output", "o", "", "folder to write into (default: testdata/outlets/ID)")
	c.Flags().StringVar(&r.slug, "slug", "", "name of the page beside its day (default: the end of its address)")
	c.Flags().BoolVar(&r.scrub, "scrub", false, "replace the words, keep the structure")
	c.Flags().BoolVar(&r.json, "json", false, "print what was written as JSON")
	return c
}

// recorded fetches an article's page under its canonical address.
func (s *setup) recorded(ctx context.Context, o *sources.Outlet, address string) (sources.Page, error) {
	canonical, ok := discover.Canonical(o, address)
	if !ok {
		return sources.Page{}, fmt.Errorf("%q is no web address", address)
	}
	if re, err := regexp.Compile(o.Article.Match); err != nil || !re.MatchString(canonical) || !serves(o, hostOf(canonical)) {
		return sources.Page{}, fmt.Errorf("%s is no article of %s: hosts %q, article.match %q", canonical, o.ID, o.Hosts, o.Article.Match)
	}
	f, err := s.config.Fetcher()
	if err != nil {
		return sources.Page{}, err
	}
	defer f.Close()
	return f.Fetch(ctx, fetch.Request{URL: canonical, Outlet: o})
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

func (r *recording) write(cmd *cobra.Command, o *sources.Outlet, p sources.Page) error {
	rec, body, differs, err := record(o, p, r.scrub)
	if err != nil {
		return err
	}
	base := filepath.Join(r.folder(o), r.name(rec))
	b, err := rec.Encode()
	if err != nil {
		return err
	}
	for ext, content := range map[string][]byte{".html": body, ".json": b} {
		if err := writeFile(base+ext, func(w io.Writer) error { _, err := w.Write(content); return err }); err != nil {
			return err
		}
	}
	for _, d := range differs {
		fmt.Fprintln(cmd.ErrOrStderr(), "reads otherwise without its words:", d)
	}
	if r.json {
		return writeJSON(cmd.OutOrStdout(), map[string]any{"page": base + ".html", "expected": base + ".json", "differs": append([]string{}, differs...)})
	}
	_, err = fmt.Fprintf(cmd.OutOrStdout(), "written %s.html, and %s.json: %d paragraphs, %s, %d authors. Read it before you rely on it.\n",
		base, base, len(rec.Article.Paragraphs), published(rec.Article.Published), len(rec.Article.Authors))
	return err
}

// record reads a page, without its words when asked; differs is what reads
// otherwise then.
func record(o *sources.Outlet, p sources.Page, scrubbed bool) (rec outlets.Recording, body []byte, differs []string, err error) {
	loc, err := o.Location()
	if err != nil {
		return rec, nil, nil, err
	}
	rec = outlets.Recording{URL: p.URL, At: p.At.In(loc).Truncate(time.Second), ContentType: p.Header.Get("Content-Type")}
	var reader page.Reader
	if rec.Article, err = reader.Read(rec.Page(p.Body), o); err != nil || !scrubbed {
		return rec, p.Body, nil, err
	}
	was := rec.Article
	if body, err = scrub.Page(rec.Page(p.Body), scrub.Phrases(o, &was)...); err != nil {
		return rec, nil, nil, err
	}
	if rec.Article, err = reader.Read(rec.Page(body), o); err != nil {
		return rec, nil, nil, fmt.Errorf("without its words: %w", err)
	}
	return rec, body, scrub.Alike(&was, &rec.Article), nil
}

func (r *recording) folder(o *sources.Outlet) string {
	if r.dir != "" {
		return r.dir
	}
	return filepath.Join("testdata", "outlets", o.ID)
}

var notSlug = regexp.MustCompile(`[^A-Za-z0-9]+`)

// name is DAY-SLUG: the day of publication, else of the capture.
func (r *recording) name(rec outlets.Recording) string {
	day := rec.Article.Published.Day()
	if day == "" {
		day = sources.DayOf(rec.At)
	}
	slug := r.slug
	if slug == "" {
		slug = path.Base(rec.URL)
		if u, err := url.Parse(rec.URL); err == nil {
			slug = strings.TrimSuffix(path.Base(u.Path), path.Ext(u.Path))
		}
	}
	slug = strings.Trim(notSlug.ReplaceAllString(slug, "-"), "-")
	return string(day) + "-" + slug[:min(len(slug), 40)]
}
