package sources

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"time"
)

// Page is one capture of a URL, byte for byte as it was answered after
// transfer and content decoding. URL is the address asked for, which is what is
// stored, compared and cited, whatever mirror or redirect answered.
type Page struct {
	URL    string
	Final  string // address that answered, after redirects; of the original host, never of a mirror
	Status int
	Header http.Header
	Body   []byte
	At     time.Time // when it was answered
	SHA256 string    // of Body, lower-case hex; see Hash
}

// Hash is the lower-case hexadecimal SHA-256 of b.
func Hash(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}
