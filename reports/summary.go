package reports

import (
	"fmt"
	"io"
	"strings"

	"lacuna/compare"
	"lacuna/sources"
)

// Summary writes what a person at a terminal wants first: how whole the
// collections are, then the findings above a confidence with their evidence,
// then what could not be said, then a line on the rest.
func Summary(w io.Writer, c *compare.Comparison, least float64) error {
	var b strings.Builder
	b.WriteString(period(c.Window))
	if c.Query != "" {
		fmt.Fprintf(&b, ", events that match %q and their visits", c.Query)
	}
	b.WriteString("\n")
	for _, o := range c.Outlets {
		fmt.Fprintf(&b, "  %s (%s): %d articles, %s\n", o.ID, o.Lang, o.Articles, Health(o.Collection))
	}
	said, unknown, rest := Sort(c, least)
	writeFindings(&b, fmt.Sprintf("Left out or told otherwise (%d)", len(said)), said)
	writeFindings(&b, fmt.Sprintf("Cannot be said (%d)", len(unknown)), unknown)
	if len(said)+len(unknown) == 0 {
		b.WriteString("\nNothing is missing with confidence above " + fmt.Sprintf("%.2f", least) + ".\n")
	}
	fmt.Fprintf(&b, "\n%d events; %d further differences at lower confidence, among them events only one outlet carries.\n", len(c.Events), len(rest))
	if len(c.Skipped) > 0 {
		fmt.Fprintf(&b, "%d articles were skipped; the first: %s (%s)\n", len(c.Skipped), c.Skipped[0].URL, c.Skipped[0].Reason)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// period is the window in words; articles handed over as they are have none.
func period(w sources.Window) string {
	if w == (sources.Window{}) {
		return "The articles given"
	}
	return fmt.Sprintf("%s to %s", w.From, w.To)
}

func writeFindings(b *strings.Builder, title string, fs []compare.Finding) {
	if len(fs) == 0 {
		return
	}
	b.WriteString("\n" + title + "\n")
	for _, f := range fs {
		fmt.Fprintf(b, "  %s %.2f  %s\n", label(f), f.Confidence, f.Summary)
		for _, e := range f.Evidence {
			fmt.Fprintf(b, "      %s: %s\n", e.Outlet, e.Quote)
		}
		if m := f.NearestMiss; m != nil {
			fmt.Fprintf(b, "      nearest (%.2f) %s: %s\n", m.Score, m.Outlet, m.Quote)
		}
	}
}

func label(f compare.Finding) string { return strings.ReplaceAll(f.Standing.String(), "_", " ") }

// Sort parts findings into those above a confidence, those that cannot be said,
// and the rest, each in the order of the comparison.
func Sort(c *compare.Comparison, least float64) (said, unknown, rest []compare.Finding) {
	for _, f := range c.Findings {
		switch {
		case f.Standing == compare.Unknown:
			unknown = append(unknown, f)
		case f.Confidence > least && f.Withdrawn == nil:
			said = append(said, f)
		default:
			rest = append(rest, f)
		}
	}
	return said, unknown, rest
}

// Health is how whole a collection is, in words: "8 of 8 days whole".
func Health(c compare.CollectionReport) string {
	if len(c.Days) == 0 {
		return "given as it is"
	}
	whole := 0
	var bad []string
	for _, d := range c.Days {
		if d.State == sources.Whole {
			whole++
			continue
		}
		bad = append(bad, fmt.Sprintf("%s %s", d.Day, strings.ReplaceAll(d.State.String(), "_", " ")))
	}
	s := fmt.Sprintf("%d of %d days whole", whole, len(c.Days))
	if len(bad) > 0 {
		s += " (" + strings.Join(bad, ", ") + ")"
	}
	return s
}
