package reports

import (
	"fmt"
	"strings"

	"lacuna/compare"
)

// lead are the statements a reader should take away.
func (v *view) lead() []string {
	said, unknown, _ := Sort(v.Comparison, v.least)
	out := v.absent(said)
	for _, o := range v.Outlets {
		if n := count(said, o.ID); n > 0 {
			out = append(out, fmt.Sprintf("%s leaves out %s of events that it reports.", o.ID, plural(n, "detail")))
		}
	}
	for _, f := range said {
		if f.Standing == compare.Differing {
			out = append(out, f.Summary+".")
		}
	}
	events := map[string]bool{}
	for _, f := range unknown {
		events[f.Event] = true
	}
	if n := len(events); n > 0 {
		out = append(out, fmt.Sprintf("Of %s it cannot be said whether every outlet reports them.", plural(n, "event")))
	}
	if len(out) == 0 {
		out = append(out, fmt.Sprintf("Nothing is missing with confidence above %.2f.", v.least))
	}
	return out
}

// absent tells of each event that outlets do not report, in one sentence.
func (v *view) absent(said []compare.Finding) []string {
	var out []string
	for i := range v.Events {
		e := &v.Events[i]
		var without []string
		for _, f := range said {
			if f.Event == e.ID && f.Standing == compare.NoCoverage {
				without = append(without, f.Outlet)
			}
		}
		if len(without) == 0 {
			continue
		}
		verb := " do not report "
		if len(without) == 1 {
			verb = " does not report "
		}
		h := Heading(e)
		out = append(out, joined(without, "and")+verb+"this "+strings.ToLower(h[:1])+h[1:]+", "+string(e.Day)+".")
	}
	return out
}

func count(fs []compare.Finding, outlet string) int {
	n := 0
	for _, f := range fs {
		if f.Outlet == outlet && f.Slot != compare.SlotEvent && f.Standing == compare.Omitted {
			n++
		}
	}
	return n
}

func plural(n int, word string) string {
	if n == 1 {
		return "one " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
