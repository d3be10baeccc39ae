package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"lacuna/cmd/internal/register"
	"lacuna/sources"
	"lacuna/sources/archive"
)

func newPeople(a *app) *cobra.Command {
	var ids []string
	var w when
	var limit int
	var asJSON bool
	c := &cobra.Command{
		Use:   "people [NAME]",
		Short: "Show who the archive's articles name: days, titles over time, places in lists",
		Long: `Reads articles that are new for the persons they name, then lists the persons,
the most often named first, or shows those that may bear NAME, in any script.
Forms in several scripts are one person when the names agree and so do titles, or
the name alone is sure (0.85), and nobody else may be meant. Whoever is named in
one article alone, without title or place in a list, by what has not the shape of
a name, is doubtful and comes last.

The file that the key people of lacuna.yaml names corrects this: forms of one
person on a line, parted by tabs; after an exclamation mark, forms of which no
two are one person, or a form that is no person.`,
		Example: `  lacuna people
  lacuna people 金英才
  lacuna people "Kim Yong Jae" --outlet kcna-ko --since 52w --json`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := a.open(cmd.Context())
			if err != nil {
				return err
			}
			defer s.archive.Close()
			all, err := s.people(cmd.Context(), ids, w)
			if err != nil {
				return err
			}
			if len(args) == 1 {
				if all = register.Named(all, args[0]); len(all) == 0 {
					return fmt.Errorf("no stored article names %q", args[0])
				}
			}
			switch {
			case asJSON:
				return writeJSON(cmd.OutOrStdout(), all)
			case len(args) == 1:
				return writePersons(cmd.OutOrStdout(), all)
			}
			return writePeople(cmd.OutOrStdout(), all, limit)
		},
	}
	c.Flags().StringSliceVar(&ids, "outlet", nil, "outlets to look at (default: all)")
	windowFlags(c, &w)
	c.Flags().IntVar(&limit, "limit", 50, "most persons listed in the table; 0: all")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON, all persons")
	return c
}

// people brings the register up to date and reads it.
func (s *setup) people(ctx context.Context, ids []string, w when) ([]register.Person, error) {
	q, err := s.query(ids, w)
	if err != nil {
		return nil, err
	}
	correct, err := register.ReadCorrections(s.config.People)
	if err != nil {
		return nil, err
	}
	if err := s.register(ctx, nil, q.Window); err != nil {
		return nil, err
	}
	return register.People(ctx, s.archive, q, correct)
}

// register reads articles of outlets and days that are new for the persons they
// name: of all outlets without a list, of any day with the zero Window.
func (s *setup) register(ctx context.Context, list []*sources.Outlet, w sources.Window) error {
	q := archive.Query{Window: w}
	for _, o := range list {
		q.Outlets = append(q.Outlets, o.ID)
	}
	publishers := map[string]string{}
	for id, o := range s.outlets {
		publishers[id] = o.Publisher
	}
	_, err := register.Update(ctx, s.archive, q, publishers)
	return err
}

func writePeople(w io.Writer, all []register.Person, limit int) error {
	known := all
	if i := slices.IndexFunc(all, func(p register.Person) bool { return p.Doubtful }); i >= 0 && limit > 0 {
		known = all[:i]
	}
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.AppendHeader(table.Row{"name", "also written", "articles", "first", "last", "last title"})
	for i, p := range known {
		if i == limit && limit > 0 {
			break
		}
		title := ""
		if p.Doubtful {
			title = "(doubtful)"
		}
		if n := len(p.Titles); n > 0 {
			title = p.Titles[n-1].Title + " (" + p.Titles[n-1].Outlet + ")"
		}
		t.AppendRow(table.Row{p.Name, strings.Join(others(p), ", "), p.Articles, p.First, p.Last, title})
	}
	if _, err := fmt.Fprintln(w, t.Render()); err != nil {
		return err
	}
	more := ""
	if n := len(all) - len(known); n > 0 {
		more = fmt.Sprintf(" and %d doubtful, named once without a title", n)
	}
	if limit > 0 && (len(known) > limit || more != "") {
		_, err := fmt.Fprintf(w, "%d of %d persons%s; --limit 0 lists all\n", min(limit, len(known)), len(known), more)
		return err
	}
	return nil
}

// others are a person's forms beside the name, by language.
func others(p register.Person) []string {
	var out []string
	for _, lang := range slices.Sorted(maps.Keys(p.Forms)) {
		for _, f := range p.Forms[lang] {
			if f != p.Name {
				out = append(out, f)
			}
		}
	}
	return out
}

func writePersons(w io.Writer, all []register.Person) error {
	var b strings.Builder
	for i, p := range all {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "%s\n", p.Name)
		if p.Doubtful {
			b.WriteString("  doubtful: named once, without a title, by what may be no name\n")
		}
		for _, lang := range slices.Sorted(maps.Keys(p.Forms)) {
			fmt.Fprintf(&b, "  %s: %s\n", lang, strings.Join(p.Forms[lang], ", "))
		}
		if p.Articles > 0 {
			fmt.Fprintf(&b, "  in %d articles, from %s to %s\n", p.Articles, p.First, p.Last)
		}
		for _, l := range p.Links {
			fmt.Fprintf(&b, "  %s = %s (%.2f): %s\n", l.A, l.B, l.Score, l.Reason)
		}
		for _, t := range p.Titles {
			fmt.Fprintf(&b, "  %s to %s  %s: %s (%d)\n", t.From, t.To, t.Outlet, t.Title, t.Times)
		}
		for _, l := range p.Listings {
			fmt.Fprintf(&b, "  %s  %s: %d of %d present: %s\n", l.Day, l.Outlet, l.Order, len(l.Names), strings.Join(l.Names, ", "))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
