// Package coverage answers, for two texts of one language, whether the one
// reports a given event, participant, place or time of the other, and whether
// both tell of one event.
//
// A question is described by some eighty features: whether the words asked
// about, their kin or words near in meaning stand in the other text, how well
// the words around them agree there, how much the sentences and the texts as
// wholes have in common, what sort of word is asked about and where it stands.
// Gradient boosted trees (Friedman 2001) turn them into a probability. Their
// weights lie in weights, trained by gen.
package coverage
