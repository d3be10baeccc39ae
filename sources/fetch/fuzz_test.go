package fetch

import (
	"bytes"
	"io"
	"testing"
)

func FuzzRobots(f *testing.F) {
	for _, s := range []string{"User-agent: *\nDisallow: /x\n", "Disallow: /\r\rUser-agent\n:\n", "user-agent: a\ncrawl-delay: -1\nallow: /*$*\n", "\xff\xfe<html>"} {
		f.Add([]byte(s), "/x")
	}
	f.Fuzz(func(t *testing.T, body []byte, path string) {
		parseRobots(body).FindGroup("lacuna").Test(path)
	})
}

func FuzzEncoding(f *testing.F) {
	f.Add([]byte("\x1f\x8b\x08\x00"), "gzip")
	f.Add([]byte("x\x9c\x01"), "deflate")
	f.Add([]byte("(\xb5/\xfd"), "zstd, gzip")
	f.Fuzz(func(t *testing.T, body []byte, header string) {
		r, err := decoded(bytes.NewReader(body), []string{header})
		if err != nil {
			return
		}
		defer r.Close()
		if b, err := io.ReadAll(&bounded{r, 1 << 16}); err == nil && len(b) > 1<<16 {
			t.Errorf("%d bytes", len(b))
		}
	})
}
