package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"

	"lacuna/compare/annotate/gazetteer"
)

// What glosses of proper names tell.
var (
	cedictPlace  = regexp.MustCompile(`(?i)\b(city|county|district|province|prefecture|capital|town|village|river|mountains?|lake|island|state|country|region|sea|ocean|bay|port|republic|kingdom|continent|peninsula|strait|banner|municipality|township|place name|located|neighborhood|valley|desert|suburb)\b`)
	cedictPerson = regexp.MustCompile(`\((name|[^()]*\b\d{3,4}\s*[-–][^()]*)\)|\b(politician|president|actor|actress|singer|writer|poet|philosopher|emperor|general|composer|painter|footballer|player|given name|male name|female name|first name)\b`)
	cedictOrg    = regexp.MustCompile(`\b(company|corporation|university|party|bank|agency|organization|organisation|ministry|bureau|commission|committee|airlines?|newspaper|club|association|institute|union|league|museum|council|department)\b`)
)

func cedictClass(pinyin, gloss string) gazetteer.Class {
	first := []rune(pinyin + "a")[0]
	if !unicode.IsUpper(first) {
		return gazetteer.Noun
	}
	c := gazetteer.Class(0)
	if strings.HasPrefix(gloss, "surname ") {
		c |= gazetteer.Surname
	}
	if cedictPerson.MatchString(gloss) {
		c |= gazetteer.Person
	}
	if cedictOrg.MatchString(gloss) {
		c |= gazetteer.Org
	} else if cedictPlace.MatchString(gloss) {
		c |= gazetteer.Place
	}
	if c == 0 {
		c = gazetteer.Proper
	}
	return c
}

// cedict reads data/all.js: [traditional, simplified, pinyin, gloss or glosses].
func cedict(dir string) (lists, error) {
	name := filepath.Join(dir, "data", "all.js")
	text, err := read(name)
	if err != nil {
		return nil, err
	}
	body := strings.TrimSuffix(strings.TrimSpace(strings.TrimPrefix(text, "export default ")), ";")
	var all struct{ All [][]any }
	if err := json.Unmarshal([]byte(body), &all); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	out := lists{}
	common := map[string]bool{} // ordinary words that other lists take for names
	for _, e := range all.All {
		if len(e) < 4 {
			continue
		}
		word, _ := e[1].(string)
		pinyin, _ := e[2].(string)
		gloss := fmt.Sprint(e[3])
		if c := cedictClass(pinyin, gloss); c != gazetteer.Noun {
			out.add("zh", strings.ReplaceAll(word, "・", "·"), c)
		} else if gazetteer.Zh().Of(word).Has(gazetteer.Guess) {
			common[word] = true
		}
	}
	for w := range common {
		if out["zh"][w] == 0 {
			out.add("zh", w, gazetteer.Noun)
		}
	}
	return out, nil
}
