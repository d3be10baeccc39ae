// Package tagger labels the units of a sentence (characters, words) with a
// linear-chain conditional random field (Lafferty, McCallum, Pereira 2001).
//
// A Model is read from packed weights. Its caller says which features each unit
// has; a feature is the hash of a template and its values. Decoding is Viterbi's
// algorithm, linear in the number of units, under constraints the caller may
// set. Models are read only after Read and safe for concurrent use.
package tagger
