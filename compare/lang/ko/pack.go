// Package ko is the language pack of Korean, in both orthographies.
package ko

import "lacuna/compare/lang"

// Pack is what lacuna knows of the language.
func Pack() lang.Pack {
	return lang.Pack{Tag: "ko", Split: Split, Entities: Entities, Times: Times, Quantities: Quantities, Quotes: Quotes, Events: events, Cues: cues}
}
