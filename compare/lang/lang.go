// Package lang holds the shape of a language pack: what one language brings to
// the comparison. Each pack is a package below this one; lang/all lists them.
package lang

import "lacuna/compare"

// Pack is what lacuna knows of one language. A nil func finds nothing; a nil
// Split takes the default splitter of segment. Every func is safe for
// concurrent use, linear in the length of its input and deterministic.
type Pack struct {
	Tag string // BCP 47 primary tag

	// Split returns the sentences of one paragraph as byte offsets into it, in
	// order, without surrounding space. Text outside every span is space.
	Split func(paragraph string) []compare.Span

	// Entities marks persons with their titles, organisations and places.
	// d.Text, d.Sentences, d.Day, d.Orthography are set.
	Entities func(d *compare.Document) []compare.Mention

	// Times marks dates, spans and parts of day, resolved against d.Day.
	Times func(d *compare.Document) []compare.Mention

	// Quantities marks numbers with their units, never those of dates or names.
	// Times that d.Mentions holds are not looked for again.
	Quantities func(d *compare.Document) []compare.Mention

	// Quotes marks direct and reported speech; d.Mentions holds what the other
	// funcs found.
	Quotes func(d *compare.Document) []compare.Mention

	// Events are the words that name an event, see Trigger.
	Events []Trigger

	// Cues are the words that tell what part a sentence plays in an account.
	Cues Cues
}

// Cues are words looked for as they stand in running text; in languages with
// letter case they are lower case and matched at word boundaries.
type Cues struct {
	Attendance []string // who else was there: "were present", 参加会见, 참가하였다
	Each       []string // one event a counterpart: "separately", 分别, 각각
	Outcome    []string // what came of it: "agreed", 达成, 합의
	Wish       []string // hoped for or asked: no outcome
	Prospect   []string // planned, hoped for or denied: no event by itself
	Beside     []string // right before a word that only places another event: "before his"
	Past       []string // beside a word that names an event of long ago: "last year"
	General    []string // what talks are about when nothing is said of them: "cooperation"
	Party      []string // a group that travels in the name of a body or place: "delegation"
}

// Trigger is a word or pattern that names a kind of event in one language.
type Trigger struct {
	Kind  string   // meeting, signing, visit, return, ... see compare.Kinds
	Forms []string // as they stand in running text, lower case where there is case
	Not   []string // longer words that hold a form and name no such event
}
