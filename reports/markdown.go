package reports

import (
	"fmt"
	"io"
	"strings"

	"lacuna/compare"
)

// Markdown writes the comparison as GitHub-flavoured Markdown, in the order of
// the page.
func Markdown(w io.Writer, c *compare.Comparison) error {
	v := newView(c)
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n\n", Escape(v.Title), period(v.Window))
	for _, l := range v.Lead {
		fmt.Fprintf(&b, "- %s\n", Escape(l))
	}
	b.WriteString("\n## What was read\n\n| Outlet | Language | Articles | Collection |\n|---|---|---:|---|\n")
	for _, o := range v.Outlets {
		fmt.Fprintf(&b, "| %s | %s | %d | %s |\n", Escape(o.ID), o.Lang, o.Articles, Escape(Health(o.Collection)))
	}
	for i := range v.Full {
		v.markdownEvent(&b, &v.Full[i])
	}
	for _, o := range v.Only {
		fmt.Fprintf(&b, "\n## Only in %s\n\n", Escape(o.Outlet))
		for _, e := range o.Events {
			fmt.Fprintf(&b, "- %s %s: %s ([page](%s))\n", e.Day, Escape(e.Heading), Escape(e.Quote.Quote), e.Quote.URL)
		}
	}
	b.WriteString("\n## What this report cannot say\n\n")
	for _, s := range v.Cannot {
		fmt.Fprintf(&b, "- %s\n", s)
	}
	for _, s := range v.Skipped {
		fmt.Fprintf(&b, "- Not read: %s (%s)\n", s.URL, Escape(s.Reason))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (v *view) markdownEvent(b *strings.Builder, e *eventView) {
	fmt.Fprintf(b, "\n## %s (%s)\n\n", Escape(e.Heading), e.Day)
	for _, s := range e.Statuses {
		fmt.Fprintf(b, "- **%s**: %s\n", Escape(s.Outlet), strings.TrimSpace(s.Word+" "+s.Note))
	}
	for _, f := range e.Why {
		fmt.Fprintf(b, "\n**%s.** %s, confidence %.2f (%s).\n", Escape(f.Summary), label(f), f.Confidence, Escape(f.ConfidenceBasis))
		for _, q := range f.Evidence {
			fmt.Fprintf(b, "> %s — %s, [page](%s), sha256 %s\n\n", Escape(q.Quote), q.Outlet, q.URL, q.SHA256)
		}
		for _, a := range f.Trail.ReadInPart {
			fmt.Fprintf(b, "Read in part: %s ([page](%s)), %s.\n", Escape(a.Title), a.URL, a.Reason)
		}
		if m := f.NearestMiss; m != nil {
			fmt.Fprintf(b, "Nearest passage (%.2f): %s ([page](%s))\n", m.Score, Escape(m.Quote), m.URL)
		}
	}
	v.markdownMatrix(b, e)
	b.WriteString("\n")
	for _, o := range v.Outlets {
		if r, ok := e.BaseRate[o.ID]; ok {
			fmt.Fprintf(b, "%s carried %d of %d other events of this kind and these countries that another publisher reports (95 %% interval %.2f to %.2f).\n\n", Escape(o.ID), r.Carried, r.Of, r.Low, r.High)
		}
	}
	for _, a := range e.Articles {
		fmt.Fprintf(b, "1. %s, %s, published %s, sha256 %s, <%s>\n", a.Outlet, Escape(a.Title), a.Published, a.SHA256, a.URL)
	}
}

func (v *view) markdownMatrix(b *strings.Builder, e *eventView) {
	if len(e.Groups) == 0 {
		return
	}
	b.WriteString("\n| Detail |")
	for _, o := range v.Outlets {
		b.WriteString(" " + Escape(o.ID) + " |")
	}
	b.WriteString("\n|---|" + strings.Repeat("---|", len(v.Outlets)) + "\n")
	for _, g := range e.Groups {
		for _, r := range g.Rows {
			fmt.Fprintf(b, "| %s: %s |", g.Name, Escape(r.Summary))
			for _, c := range r.Cells {
				b.WriteString(" " + c.Symbol + " " + c.Word + " |")
			}
			b.WriteString("\n")
		}
	}
}

// Escape keeps a text from being read as Markdown, on one line.
func Escape(s string) string {
	return strings.NewReplacer("\\", "\\\\", "|", "\\|", "*", "\\*", "_", "\\_", "`", "\\`", "[", "\\[", "]", "\\]", "<", "&lt;", "\n", " ").Replace(s)
}
