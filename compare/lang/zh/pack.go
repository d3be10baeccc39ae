// Package zh is the language pack of Chinese, in both scripts.
package zh

import "lacuna/compare/lang"

// Pack is what lacuna knows of the language.
func Pack() lang.Pack {
	return lang.Pack{Tag: "zh", Split: Split, Entities: Entities, Times: Times, Quantities: Quantities, Quotes: Quotes, Events: events, Cues: cues}
}
