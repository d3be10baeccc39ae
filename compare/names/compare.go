package names

import "lacuna/compare"

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
	switch a.Kind {
	case compare.Person:
		return comparePersons(x, y)
	case compare.Place:
		return comparePlaces(x, y)
	}
	return compareBodies(x, y)
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
