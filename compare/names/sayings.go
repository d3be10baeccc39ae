package names

import (
	"slices"
	"strings"
)

// sayings gathers what the words of a name say.
type sayings struct {
	parts  [][]concept
	states [][]string // each narrows the states
	owners []string   // told
	party  string
	kind   bool
	place  bool
	host   bool // the next state or place is where the body sits
}

// add adds what a word says, one of several things.
func (s *sayings) add(said []concept, tiles [][]concept, i int) {
	c := said[0]
	switch c.role {
	case roleHost:
		if len(c.id) == 2 {
			s.parts = append(s.parts, []concept{{role: roleHost, id: "in " + c.id}})
			s.host = false
		} else {
			s.host = c.id == "before"
		}
		return
	case roleFill:
		return
	case roleParty:
		s.party = c.id
		return
	case roleState, rolePlace:
		s.where(said, hosted(tiles, i) || s.host)
		s.host = false
		return
	}
	s.host = false
	said = slices.DeleteFunc(slices.Clone(said), func(x concept) bool { return x.role == roleFill || x.role == roleParty })
	s.kind = s.kind || slices.ContainsFunc(said, func(x concept) bool { return x.role == roleKind })
	s.narrow(said)
	s.parts = append(s.parts, said)
}

// hosted tells whether the word after a place says that a body sits there: 주재.
func hosted(tiles [][]concept, i int) bool {
	return i+1 < len(tiles) && tiles[i+1][0].role == roleHost && tiles[i+1][0].id == "after"
}

// where adds a state or place: the seat of a body, or whose it is.
func (s *sayings) where(said []concept, host bool) {
	state := said[0].role == roleState
	switch {
	case host:
		seat := make([]concept, len(said))
		for i, c := range said {
			seat[i] = concept{role: roleHost, id: "in " + c.id}
		}
		s.parts = append(s.parts, seat)
	case state && s.owners == nil:
		for _, c := range said {
			s.owners = append(s.owners, c.id)
		}
	case state:
		s.parts = append(s.parts, []concept{{role: roleWord, id: "with " + said[0].id}})
	default:
		s.place = true
		s.narrow(said)
		s.parts = append(s.parts, said)
	}
}

// narrow notes the states of a word when each of its senses has some.
func (s *sayings) narrow(said []concept) {
	var all []string
	for _, c := range said {
		if c.states == nil {
			return
		}
		all = append(all, c.states...)
	}
	s.states = append(s.states, all)
}

// composition is the name put together again.
func (s *sayings) composition() composition {
	if !s.kind && s.owners == nil {
		return composition{}
	}
	s.level()
	c := composition{states: s.whose()}
	c.seated = slices.ContainsFunc(s.parts, func(p []concept) bool { return len(p) > 0 && p[0].role == roleHost })
	c.kind, c.ministry = s.kind, s.ministry()
	c.told = len(c.states) == 1 && (s.owners != nil || s.place || s.party != "")
	ways := [][]string{nil}
	for _, part := range s.parts {
		var next [][]string
		for _, way := range ways {
			for _, x := range part {
				if id := s.meant(x); len(next) < maxCompositions {
					next = append(next, addWord(slices.Clone(way), id))
				}
			}
		}
		ways = next
	}
	for _, way := range ways {
		if s.party != "" && !slices.Contains(way, partyCommittee) {
			way = slices.DeleteFunc(way, func(id string) bool { return id == "central committee" })
			way = append(way, "party of "+s.party)
		}
		if slices.Sort(way); len(way) > 1 || !s.kind && len(way) > 0 {
			c.keys = addWord(c.keys, strings.Join(way, ", "))
		}
	}
	return c
}

// whose are the states that the body may be of, nil when any.
func (s *sayings) whose() []string {
	switch {
	case s.party != "":
		return []string{s.party}
	case s.owners != nil:
		return s.owners
	case !s.place && s.says("department"):
		return []string{"US"}
	}
	var out []string
	for _, narrower := range s.states {
		out = meet(out, narrower)
	}
	return out
}

// says tells whether a word may say something.
func (s *sayings) says(id string) bool {
	return slices.ContainsFunc(s.parts, func(p []concept) bool {
		return slices.ContainsFunc(p, func(c concept) bool { return c.id == id })
	})
}

const partyCommittee = "party committee"

// level keeps of the places that a name may mean those of the level of its party
// committee: 吉林省委 is of the province.
func (s *sayings) level() {
	for _, level := range [...]string{"province", "city", "county"} {
		if !s.says(partyCommittee + " of a " + level) {
			continue
		}
		for i, part := range s.parts {
			s.parts[i] = slices.DeleteFunc(slices.Clone(part), func(c concept) bool {
				p, _ := Places().ByID(c.id)
				return c.role == rolePlace && p.Level != level
			})
		}
	}
}

// meet is what two lists share; nil stands for everything.
func meet(a, b []string) []string {
	if a == nil {
		return b
	}
	out := []string{}
	for _, x := range a {
		if slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}

// ministry tells whether the name says that the body is a ministry.
func (s *sayings) ministry() bool {
	return s.says("ministry") || s.party == "" && !s.place && (s.says("bu") || s.says("department"))
}

// meant settles words whose meaning depends on the rest of the name: 部 and
// Department are parts of a party, offices of a province, or ministries.
func (s *sayings) meant(c concept) string {
	party := s.party != "" || s.says(partyCommittee)
	switch {
	case strings.HasPrefix(c.id, partyCommittee), c.id == "commission" && s.party != "" && s.place:
		return partyCommittee
	case c.id != "bu" && c.id != "department":
		return c.id
	case party:
		return "department"
	case c.id == "department" && s.place:
		return "ting"
	}
	return "ministry"
}

// region are the states that a body may be of when its name tells none.
var region = []string{"KP", "CN", "KR", "US"}

// compareCompositions compares two bodies part by part.
func compareCompositions(a, b *Name) Verdict {
	x, y := a.body.composed, b.body.composed
	if len(x.keys) == 0 || len(y.keys) == 0 || a.surelyKnown() && b.surelyKnown() {
		return different
	}
	states := meet(x.orRegion(), y.orRegion())
	if len(states) == 0 {
		return different
	}
	for _, k := range x.keys {
		if !slices.Contains(y.keys, k) {
			continue
		}
		if x.told && y.told {
			return Verdict{true, .86, Entity, "the parts of both names agree: " + partNames(k) + of(states), 1}
		}
		return Verdict{true, .78, Entity, "the parts of both names agree: " + partNames(k) + "; not both tell the state", len(states)}
	}
	return different
}

// ofOtherState tells whether two ministries are of different states though only
// one says so: 自然资源部 is of China or the South, not of Russia.
func ofOtherState(a, b *Name) bool {
	x, y := a.body.composed, b.body.composed
	return x.told != y.told && x.ministry && y.ministry && len(meet(x.orRegion(), y.orRegion())) == 0
}

// surelyKnown tells whether the lexicon holds the body as one of the state that
// its name tells.
func (n *Name) surelyKnown() bool {
	states := n.body.composed.states
	return slices.ContainsFunc(n.ids, func(id string) bool {
		o, ok := Orgs().ByID(id)
		return !ok || states == nil || o.Country == "INT" || o.Country == "" || slices.Contains(states, o.Country)
	})
}

// partNames names the parts of a key for a reader: places by their names.
func partNames(key string) string {
	parts := strings.Split(key, ", ")
	for i, part := range parts {
		in := ""
		if rest, ok := strings.CutPrefix(part, "in "); ok {
			in, part = "in ", rest
		}
		p, known := Places().ByID(part)
		if !known && len(part) == 2 {
			p, known = Places().ByID("place:" + strings.ToLower(part))
		}
		switch {
		case known && len(p.En) > 0:
			parts[i] = in + p.En[0]
		case part == "ting":
			parts[i] = "department or agency"
		}
	}
	return strings.Join(parts, ", ")
}

// of names the one state that is meant.
func of(states []string) string {
	if len(states) != 1 {
		return ""
	}
	p, ok := Places().ByID("place:" + strings.ToLower(states[0]))
	if !ok || len(p.En) == 0 {
		return ", of " + states[0]
	}
	return ", of " + p.En[0]
}

func (c composition) orRegion() []string {
	if c.states == nil {
		return region
	}
	return c.states
}
