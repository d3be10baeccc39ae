package names

import (
	"math"

	"lacuna/compare"
)

// Compare answers whether two names are of one entity, without any context.
// Persons never join on a skeleton alone; places may when they are of one
// administrative level. Names of different kinds are never the same. The answer
// does not depend on the order of the two.
func Compare(a, b Name) Verdict {
	if a.Kind != b.Kind || a.plain == "" || b.plain == "" {
		return different
	}
	x, y := &a, &b
	if x.script > y.script || x.script == y.script && x.Text > y.Text {
		x, y = y, x
	}
	v := compareKind(x, y)
	v.Score = math.Round(v.Score*100) / 100
	return v
}

func compareKind(a, b *Name) Verdict {
	switch a.Kind {
	case compare.Person:
		return comparePersons(a, b)
	case compare.Place:
		return comparePlaces(a, b)
	}
	return compareBodies(a, b)
}

func sharedIDs(a, b []string) []string {
	var out []string
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			out = append(out, a[i])
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return out
}
