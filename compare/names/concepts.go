package names

import (
	"slices"
	"strings"
	"sync"
)

// concept is what a word in the name of a body says: the kind of body, its
// subject, a state, a place, a number.
type concept struct {
	role, id string
	states   []string // of which states the body is when the name tells none; nil: any
}

// Roles of concepts: the first four are those of data/concepts.tsv.
const (
	roleKind  = "kind"
	roleWord  = "word"
	roleFill  = "fill"
	roleParty = "party"
	roleState = "state"
	rolePlace = "place"
	roleHost  = "host" // what stands beside it is where the body sits
)

// conceptTable maps words, as keys write them, to what they may say.
type conceptTable struct {
	words   map[string][]concept
	longest int // bytes of the longest word
}

// conceptsOf is the table of Chinese and Korean words, or that of English ones.
func conceptsOf(script int) *conceptTable {
	if script == latin {
		return englishConcepts()
	}
	return easternConcepts()
}

var (
	englishConcepts = sync.OnceValue(func() *conceptTable { return readConcepts([]int{4}, []string{"en"}) })
	easternConcepts = sync.OnceValue(func() *conceptTable { return readConcepts([]int{2, 3}, []string{"zh", "ko", "ja"}) })
)

func readConcepts(columns []int, langs []string) *conceptTable {
	t := &conceptTable{words: map[string][]concept{}}
	for _, l := range plain("data/concepts.tsv") {
		for _, c := range columns {
			for _, word := range list(column(l, c)) {
				word, states, _ := strings.Cut(word, "@")
				x := concept{role: column(l, 0), id: column(l, 1)}
				if states != "" {
					x.states = strings.Split(states, "/")
				}
				t.add(word, x)
			}
		}
	}
	t.addPlaces(langs)
	t.addStates(langs)
	for word, role := range hostWords {
		t.add(word, concept{role: roleHost, id: role})
	}
	return t
}

// add adds what a word says. A word says one thing as one concept only.
func (t *conceptTable) add(word string, c concept) {
	key := phrase(word, scriptOf(word))
	if key == "" || slices.ContainsFunc(t.words[key], func(x concept) bool { return x.role == c.role && x.id == c.id }) {
		return
	}
	t.words[key] = append(t.words[key], c)
	t.longest = max(t.longest, len(key))
}

// hostWords mark where a body sits: before tells that the place follows.
var hostWords = map[string]string{"驻": "before", "주": "before", "주재": "after", "in": "before", "to": "before", "at": "before"}

// hostStates are the short names of states after 驻 and 주.
var hostStates = map[string]string{
	"朝": "KP", "华": "CN", "中": "CN", "韩": "KR", "日": "JP", "美": "US", "俄": "RU", "越": "VN", "蒙": "MN", "英": "GB", "法": "FR", "德": "DE",
	"중": "CN", "한": "KR", "일": "JP", "미": "US", "러": "RU", "북": "KP",
}

// stateWords are further words for states. What is of Korea may be of either.
var stateWords = map[string]string{
	"us": "US", "american": "US", "dprk": "KP", "north korean": "KP", "north korea": "KP", "prc": "CN", "chinese": "CN", "rok": "KR", "south korean": "KR", "south korea": "KR", "russian": "RU", "russian federation": "RU",
	"soviet": "RU", "japanese": "JP", "uk": "GB", "korea": "KP/KR", "korean": "KP/KR", "republic of korea": "KR", "democratic peoples republic of korea": "KP", "peoples republic of china": "CN",
	"조선": "KP", "북조선": "KP", "북한": "KP", "한국": "KR", "대한": "KR", "대한민국": "KR", "남조선": "KR", "남한": "KR", "中华": "CN", "大韩": "KR", "南朝鲜": "KR",
}

func (t *conceptTable) addStates(langs []string) {
	for word, codes := range stateWords {
		if (scriptOf(word) == latin) == slices.Contains(langs, "en") {
			for _, code := range strings.Split(codes, "/") {
				t.add(word, concept{role: roleState, id: code})
			}
		}
	}
	if slices.Contains(langs, "en") {
		for word, code := range peoples {
			t.add(word, concept{role: roleState, id: code})
		}
	}
	for _, p := range Places().All() {
		if p.Level != "country" {
			continue
		}
		for _, lang := range langs {
			for _, f := range p.In(lang) {
				if len([]rune(f)) > 1 {
					t.add(f, concept{role: roleState, id: p.Country})
				}
			}
		}
	}
}

// addPlaces adds provinces, cities, counties and districts, also without the word
// for their level; what is said of a level keeps it.
func (t *conceptTable) addPlaces(langs []string) {
	for _, p := range Places().All() {
		if p.Level != "province" && p.Level != "city" && p.Level != "county" && p.Level != "district" {
			continue
		}
		c := concept{role: rolePlace, id: p.ID, states: []string{p.Country}}
		for _, lang := range langs {
			for _, f := range p.In(lang) {
				t.addPlace(f, p.Level, c)
			}
		}
	}
}

func (t *conceptTable) addPlace(form, level string, c concept) {
	t.add(form, c)
	stem := form
	switch scriptOf(form) {
	case han:
		stem, _ = stripHan(form)
	case hangulScript:
		stem, _ = stripKorean(form)
	case latin:
		stem, _ = stripEnglish(form)
		switch level {
		case "province":
			t.add(stem+" provincial", c)
			t.add(stem+" province", c)
		case "city":
			t.add(stem+" municipal", c)
			t.add(stem+" city", c)
			t.add(stem+" prefecture", c)
		}
	}
	if level != "district" && len([]rune(stem)) > 1 {
		t.add(stem, c)
	}
}

// linkWords tell nothing in English names of bodies.
var linkWords = map[string]bool{"of": true, "and": true, "for": true, "on": true, "with": true, "by": true}

// phrase is a name of a body as the table of concepts writes it.
func phrase(text string, script int) string {
	key := joined(text, script)
	if script != latin {
		return key
	}
	words := strings.Fields(key)
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return linkWords[w] }), " ")
}
