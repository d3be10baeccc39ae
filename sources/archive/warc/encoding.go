package warc

import (
	"bytes"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"

	"lacuna/sources"
)

var errDigest = errors.New("block does not fit its digest")

// verify compares the block with its digest; digests of algorithms other than
// SHA-1 and SHA-256 are passed over.
func (r *Record) verify(block []byte) error {
	algorithm, want, ok := strings.Cut(r.Fields["warc-block-digest"], ":")
	if !ok {
		return nil
	}
	var sum []byte
	switch strings.ToLower(algorithm) {
	case "sha1":
		s := sha1.Sum(block)
		sum = s[:]
	case "sha256":
		s := sha256.Sum256(block)
		sum = s[:]
	default:
		return nil
	}
	in32 := strings.TrimRight(base32.StdEncoding.EncodeToString(sum), "=")
	if strings.EqualFold(strings.TrimRight(want, "="), in32) || strings.EqualFold(want, hex.EncodeToString(sum)) {
		return nil
	}
	return errDigest
}

// decompress undoes a content encoding. A body that does not look compressed is
// taken to have been decoded by whoever archived it.
func decompress(body []byte, encoding string, limit int64) ([]byte, error) {
	var r io.Reader
	var err error
	in := bytes.NewReader(body)
	switch encoding = strings.ToLower(strings.TrimSpace(encoding)); {
	case (encoding == "gzip" || encoding == "x-gzip") && bytes.HasPrefix(body, []byte{0x1f, 0x8b}):
		r, err = gzip.NewReader(in)
	case encoding == "zstd" && bytes.HasPrefix(body, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		var z *zstd.Decoder
		if z, err = zstd.NewReader(in, zstd.WithDecoderConcurrency(1)); err == nil {
			defer z.Close()
		}
		r = z
	case encoding == "deflate" && len(body) > 1 && body[0]&0x0f == 8 && (int(body[0])<<8|int(body[1]))%31 == 0:
		r, err = zlib.NewReader(in)
	case encoding == "deflate" && !bytes.HasPrefix(bytes.TrimSpace(body), []byte("<")):
		r = flate.NewReader(in)
	case encoding == "br" && !plain(body):
		r = brotli.NewReader(in)
	default:
		return body, nil
	}
	if err == nil {
		body, err = io.ReadAll(io.LimitReader(r, limit+1))
	}
	if err != nil {
		return nil, &sources.Error{Kind: sources.CutOff, Err: fmt.Errorf("content encoding %s: %w", encoding, err)}
	}
	if int64(len(body)) > limit {
		return nil, &sources.Error{Kind: sources.TooLarge, Err: fmt.Errorf("more than %d bytes", limit)}
	}
	return body, nil
}

// plain tells whether a body reads as markup or JSON.
func plain(body []byte) bool {
	b := bytes.TrimLeft(body, " \t\r\n\ufeff")
	return len(b) == 0 || b[0] == '<' || b[0] == '{' || b[0] == '['
}
