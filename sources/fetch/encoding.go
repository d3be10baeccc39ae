package fetch

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// maxEncodings bounds how often a body may be wrapped.
const maxEncodings = 2

// decoded undoes the content encodings, last applied first.
func decoded(r io.Reader, headers []string) (io.ReadCloser, error) {
	var names []string
	for _, n := range strings.Split(strings.Join(headers, ","), ",") {
		if n = strings.ToLower(strings.TrimSpace(n)); n != "" && n != "identity" {
			names = append(names, n)
		}
	}
	if len(names) > maxEncodings {
		return nil, fmt.Errorf("%w: content encoding %q", errNoText, names)
	}
	body := io.NopCloser(r)
	for i := len(names) - 1; i >= 0; i-- {
		next, err := decoder(body, names[i])
		if err != nil {
			return nil, err
		}
		body = next
	}
	return body, nil
}

func decoder(r io.Reader, name string) (io.ReadCloser, error) {
	switch name {
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(r)
		if err == io.EOF {
			return io.NopCloser(strings.NewReader("")), nil
		}
		return z, err
	case "deflate":
		b := bufio.NewReader(r)
		if head, err := b.Peek(2); err == nil && head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
			return zlib.NewReader(b)
		}
		return flate.NewReader(b), nil
	case "zstd":
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(64<<20))
		if err != nil {
			return nil, err
		}
		return z.IOReadCloser(), nil
	}
	return nil, fmt.Errorf("%w: content encoding %q", errNoText, name)
}
