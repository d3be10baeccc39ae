package names

import (
	"slices"
	"strings"
	"sync"
)

// The ministries and parties of most states are in no list: 老挝外交部 is the
// foreign ministry of Laos because the name tells the state, and some state's
// 外交部 is a Ministry of Foreign Affairs.

// peoples are English words for who or what is of a state.
var peoples = map[string]string{
	"vietnamese": "VN", "lao": "LA", "laotian": "LA", "mongolian": "MN", "cuban": "CU", "syrian": "SY", "iranian": "IR", "french": "FR", "german": "DE", "british": "GB", "indian": "IN",
	"pakistani": "PK", "thai": "TH", "cambodian": "KH", "indonesian": "ID", "malaysian": "MY", "singaporean": "SG", "philippine": "PH", "burmese": "MM", "nepalese": "NP", "nepali": "NP",
	"ukrainian": "UA", "belarusian": "BY", "kazakh": "KZ", "uzbek": "UZ", "israeli": "IL", "palestinian": "PS", "egyptian": "EG", "turkish": "TR", "saudi": "SA", "iraqi": "IQ", "lebanese": "LB",
	"australian": "AU", "canadian": "CA", "italian": "IT", "spanish": "ES", "polish": "PL", "swedish": "SE", "norwegian": "NO", "finnish": "FI", "danish": "DK", "dutch": "NL", "swiss": "CH",
	"austrian": "AT", "hungarian": "HU", "romanian": "RO", "bulgarian": "BG", "serbian": "RS", "greek": "GR", "portuguese": "PT", "brazilian": "BR", "mexican": "MX", "venezuelan": "VE", "south african": "ZA",
}

// readMinistry reads a body as one of a state: the state that the name tells and
// what such a body is called in English, or as a body named after a place. It
// leaves both empty when there is no such thing.
func (n *Name) readMinistry() {
	key := joined(n.Text, n.script)
	state, rest := "", ""
	if n.script == latin {
		state, rest = stateInEnglish(key)
	} else {
		state, rest = stateBefore(key)
	}
	if state == "" {
		n.readLocal(key)
		return
	}
	for _, id := range orgIndex()[rest] {
		o, _ := Orgs().ByID(id)
		if o.Type != "ministry" && o.Type != "party" && o.Type != "assembly" && o.Type != "state" && o.Type != "army" {
			continue
		}
		for _, f := range o.En {
			k, _ := bare(f, latin)
			n.body.called = addWord(n.body.called, k)
		}
	}
	if n.body.called != nil {
		n.body.state = state
		return
	}
	n.readLocal(key)
}

// localBodies are kinds of bodies named after a place, by their words in Chinese,
// Korean and English as keys write them.
var localBodies = []struct{ called, zh, ko, en string }{
	{"medical university", "医科大学", "의과대", "medical university"}, {"normal university", "师范大学", "사범대", "normal university"}, {"university of technology", "工业大学", "공업대", "university of technology"},
	{"foreign language university", "外国语大学", "외국어대", "university of foreign studies"}, {"university", "大学", "대", "university"}, {"daily", "日报", "일보", "daily"}, {"television", "电视台", "텔레비죤방송국", "television"},
}

// readLocal reads a university or newspaper named after a place.
func (n *Name) readLocal(key string) {
	for _, b := range localBodies {
		rest, ok := "", false
		switch n.script {
		case han:
			rest, ok = strings.CutSuffix(key, canonical(b.zh))
		case hangulScript:
			rest, ok = strings.CutSuffix(key, b.ko)
		case latin:
			if rest, ok = strings.CutSuffix(key, " "+b.en); !ok {
				rest, ok = strings.CutPrefix(key, b.en+" of ")
			}
		}
		if !ok {
			continue
		}
		for _, id := range Places().Lookup(rest, n.Lang) {
			if p, _ := Places().ByID(id); p.Level == "province" || p.Level == "city" {
				n.body.state, n.body.called = strings.TrimSuffix(id, "-city"), []string{b.called}
				return
			}
		}
	}
}

// stateBefore parts a name in hanzi or hangul at the state it begins with.
func stateBefore(key string) (state, rest string) {
	for i := range key {
		if code := stateNames()[key[:i]]; code != "" {
			state, rest = code, key[i:]
		}
	}
	return state, rest
}

// stateInEnglish parts an English name at the state or people it ends or begins
// with.
func stateInEnglish(key string) (state, rest string) {
	if i := strings.LastIndex(key, " of "); i > 0 {
		if code := stateNames()[key[i+4:]]; code != "" {
			return code, key[:i]
		}
	}
	words := strings.Fields(key)
	for n := min(2, len(words)-1); n > 0; n-- {
		head := strings.Join(words[:n], " ")
		if code := peoples[head] + stateNames()[head]; len(code) == 2 {
			return code, strings.Join(words[n:], " ")
		}
	}
	return "", ""
}

// stateNames maps the names of states in all languages, as keys write them, to
// their codes.
var stateNames = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, p := range Places().All() {
		if p.Level != "country" {
			continue
		}
		for _, lang := range tableLanguages {
			for _, f := range p.In(lang) {
				if k := joined(f, scriptOf(f)); k != "" {
					out[k] = p.Country
				}
			}
		}
	}
	return out
})

// compareMinistries compares two bodies of states.
func compareMinistries(a, b *Name) Verdict {
	if a.body.state == "" || a.body.state != b.body.state {
		return different
	}
	for _, c := range a.body.called {
		if slices.Contains(b.body.called, c) {
			return Verdict{true, .84, Entity, "bodies of one state or place with one name: " + c, 1}
		}
	}
	return different
}
