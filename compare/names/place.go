package names

func (n *Name) readPlace() {
	n.ids = Places().Lookup(n.Text, n.Lang)
	n.readPerson(n.Text)
}

func comparePlaces(a, b *Name) Verdict {
	if ids := sharedIDs(a.ids, b.ids); len(ids) > 0 {
		return same(Entity, .95, "one place of the gazetteer")
	}
	if len(a.ids) > 0 && len(b.ids) > 0 {
		return maybe(None, 0, "two places of the gazetteer")
	}
	return comparePersons(a, b)
}
