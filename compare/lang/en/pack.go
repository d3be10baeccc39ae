// Package en is the language pack of English.
package en

import "lacuna/compare/lang"

// Pack is what lacuna knows of the language.
func Pack() lang.Pack {
	return lang.Pack{Tag: "en", Split: Split, Entities: Entities, Times: Times, Quantities: Quantities, Quotes: Quotes, Events: events, Cues: cues}
}
