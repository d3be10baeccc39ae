package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"lacuna/compare"
	"lacuna/sources/archive/exchange"
)

// bundle writes the evidence of findings of the comparison in a file.
func (s *setup) bundle(ctx context.Context, w io.Writer, file string, ids []string) (int, error) {
	c, err := readComparison(file)
	if err != nil {
		return 0, err
	}
	found, err := pickFindings(c, file, ids)
	if err != nil {
		return 0, err
	}
	var hashes []string
	for _, f := range found {
		for _, e := range f.Evidence {
			hashes = append(hashes, e.SHA256)
		}
		if h := missHash(c, f); h != "" {
			hashes = append(hashes, h)
		}
	}
	files := map[string][]byte{"citations.md": []byte(citations(c, found))}
	if files["findings.json"], err = encodeFindings(found); err != nil {
		return 0, err
	}
	return len(found), exchange.Bundle(ctx, s.archive, hashes, files, w, exchange.File{Gzip: true, Software: software, Now: time.Now()})
}

func readComparison(file string) (*compare.Comparison, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var c compare.Comparison
	if err := json.Unmarshal(b, &c); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if c.Schema != compare.Schema {
		return nil, fmt.Errorf("%s: schema %q, want %q", file, c.Schema, compare.Schema)
	}
	return &c, nil
}

// pickFindings are the findings with the ids, each once, in the comparison's
// order.
func pickFindings(c *compare.Comparison, file string, ids []string) ([]compare.Finding, error) {
	var out []compare.Finding
	for _, f := range c.Findings {
		if slices.Contains(ids, f.ID) {
			out = append(out, f)
		}
	}
	for _, id := range ids {
		if !slices.ContainsFunc(out, func(f compare.Finding) bool { return f.ID == id }) {
			return nil, fmt.Errorf("%s: no finding %q", file, id)
		}
	}
	return out, nil
}

func encodeFindings(found []compare.Finding) ([]byte, error) {
	var b bytes.Buffer
	err := writeJSON(&b, found)
	return b.Bytes(), err
}

// missHash is the hash of the page that comes nearest to what is missing; empty
// when none does.
func missHash(c *compare.Comparison, f compare.Finding) string {
	if f.NearestMiss == nil {
		return ""
	}
	return articleRef(c, f.NearestMiss.Article).SHA256
}

func articleRef(c *compare.Comparison, id string) compare.ArticleRef {
	for _, a := range c.Articles {
		if a.ID == id {
			return a
		}
	}
	return compare.ArticleRef{ID: id}
}

// citations writes each finding with what proves it, for a reader to check.
func citations(c *compare.Comparison, found []compare.Finding) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Evidence of %d findings\n\nDays compared: %s to %s. Offsets count bytes of the text read from a page: its title, a line feed, its paragraphs joined by line feeds. A page lies under pages/, named by its SHA-256.\n",
		len(found), c.Window.From, c.Window.To)
	for _, f := range found {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n- standing: %s (%s), confidence %.2f: %s\n- outlet that leaves it out or tells otherwise: %s\n- searched there: %d articles, %d sentences, %s to %s, collection %s\n",
			f.ID, f.Summary, f.Standing, f.Slot, f.Confidence, f.ConfidenceBasis, f.Outlet,
			f.Trail.ArticlesRead, f.Trail.SentencesCompared, f.Trail.Window.From, f.Trail.Window.To, f.Trail.Collection)
		for i, e := range f.Evidence {
			a := articleRef(c, e.Article)
			a.Outlet, a.URL, a.SHA256 = e.Outlet, e.URL, e.SHA256
			cite(&b, fmt.Sprintf("Evidence %d", i+1), a, e.Quote, e.Start, e.End)
		}
		if m := f.NearestMiss; m != nil {
			a := articleRef(c, m.Article)
			a.Outlet, a.URL = m.Outlet, m.URL
			cite(&b, fmt.Sprintf("Nearest passage of %s (%.2f), which is not taken for a report of it", m.Outlet, m.Score), a, m.Quote, m.Start, m.End)
		}
	}
	return b.String()
}

func cite(b *strings.Builder, heading string, a compare.ArticleRef, quote string, start, end int) {
	fmt.Fprintf(b, "\n### %s\n\n> %s\n\n", heading, strings.ReplaceAll(quote, "\n", "\n> "))
	for _, l := range [][2]string{
		{"outlet", a.Outlet}, {"title", a.Title}, {"published", a.Published}, {"first seen", moment(a.FirstSeen)},
		{"address", a.URL}, {"sha256", a.SHA256}, {"bytes", fmt.Sprintf("%d to %d", start, end)}, {"language", a.Lang},
	} {
		if l[1] != "" {
			fmt.Fprintf(b, "- %s: %s\n", l[0], l[1])
		}
	}
}
