// Package names tells whether two names are of one person, place, organisation
// or title, whatever script, language and spelling each is in.
//
// A name is parsed once into the readings it allows: hanzi with their variants,
// Sino-Korean readings and pinyin; hangul as a reading and as the South Korean
// transcription of pinyin; Latin letters as Korean syllables in any common
// romanisation and as pinyin; and a consonant skeleton for names of other
// languages. Two names are compared reading by reading, and the strongest
// agreement is the verdict's tier.
//
//go:generate go run ./gen -unihan $UNIHAN -hanja $HANJA -cities $CITIES -locales $LOCALES -cldr $CLDR -out data
package names
