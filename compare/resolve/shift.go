package resolve

import (
	"slices"

	"lacuna/compare"
)

// shift joins events that only their stated day parts: outlets that have no
// report in common tell of one event of a kind, with the same persons at the same
// place in like words, a day apart. One of them errs, or they count the day
// otherwise; two events of which each outlet misses one are less likely. A third
// such event of the days around speaks against it: then they meet every day.
func (r *resolver) shift() {
	for i := 0; i < len(r.clusters); i++ {
		if r.clusters[i] == nil {
			continue
		}
		if j := r.shifted(i); j >= 0 && r.shifted(j) == i {
			r.clusters[i] = append(r.clusters[i], r.clusters[j]...)
			r.when[i] = r.when[i].with(r.when[j])
			r.clusters[j] = nil
		}
	}
	r.clusters = slices.DeleteFunc(r.clusters, func(c []compare.ReportRef) bool { return c == nil })
}

// shifted is the only other event of the days around that is like event i but
// for its day, when it lies one day off; -1: none, or more than one.
func (r *resolver) shifted(i int) int {
	at := -1
	for j := range r.clusters {
		if j == i || r.clusters[j] == nil || !r.when[i].dated || !r.when[j].dated || r.when[i].kind != r.when[j].kind {
			continue
		}
		gap := max(r.when[i].last-r.when[j].first, r.when[j].last-r.when[i].first)
		if gap > widest || !r.alike(r.clusters[i], r.clusters[j]) {
			continue
		}
		if at >= 0 || gap != 1 {
			return -1
		}
		at = j
	}
	return at
}

// alike tells whether two events share no outlet and some pair of their reports
// is of the same persons, place and words, each with its day stated.
func (r *resolver) alike(c, d []compare.ReportRef) bool {
	for _, f := range c {
		for _, g := range d {
			if r.docs[f.Document].Outlet == r.docs[g.Document].Outlet {
				return false
			}
		}
	}
	for _, f := range c {
		for _, g := range d {
			if r.twins(f, g) {
				return true
			}
		}
	}
	return false
}

func (r *resolver) twins(f, g compare.ReportRef) bool {
	a, p := r.report(f)
	b, q := r.report(g)
	if !p.Dated || !q.Dated || p.Until != "" || q.Until != "" || p.Place < 0 || q.Place < 0 || r.elsewhere(a, b, p, q) || !r.sameScene(a, b, p, q) {
		return false
	}
	one, other := append(slices.Clone(p.People), p.Others...), append(slices.Clone(q.People), q.Others...)
	need := 2
	if p.Kind == compare.VisitKind || p.Kind == compare.Return {
		need = 1
	}
	if len(one) < need || len(other) < need || len(r.unnamed(a, b, one, q)) > 0 || len(r.unnamed(b, a, other, p)) > 0 {
		return false
	}
	x, y := gist(p), gist(q)
	return r.close == nil || max(r.close(a, x, b, y), r.close(b, y, a, x)) > threshold
}

// sameScene tells whether two reports state one place, or places of which one may
// hold the other.
func (r *resolver) sameScene(a, b *compare.Document, p, q *compare.Report) bool {
	x, y := a.Mentions[p.Place].Norm, b.Mentions[q.Place].Norm
	if x.Entity != "" && y.Entity != "" && x.Level == y.Level {
		return x.Entity == y.Entity
	}
	return x.Country == y.Country
}
