package tagger

const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

// Hash is the feature of a template and values, by FNV-1a over words with a
// final mix. Distinct templates must have distinct numbers.
func Hash(template uint64, values ...uint64) uint64 {
	h := uint64(offset) ^ template*0x9E3779B97F4A7C15
	for _, v := range values {
		h = (h ^ v) * prime
		h ^= h >> 29
	}
	return Mix(h)
}

// Mix spreads the bits of h.
func Mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xFF51AFD7ED558CCD
	h ^= h >> 33
	return h
}

// Text is the hash of a string, for use as a value.
func Text(s string) uint64 {
	h := uint64(offset)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * prime
	}
	return h
}
