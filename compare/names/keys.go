package names

import "sort"

// Keys are what an index stores a name under: two names that may be one share
// at least one. Sorted; nil for an empty name.
func (n Name) Keys() []string {
	set := map[string]bool{}
	if n.plain != "" {
		set["x:"+n.plain] = true
	}
	for _, id := range n.ids {
		set["e:"+id] = true
	}
	out := make([]string, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
