package warc

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"

	"lacuna/sources"
)

// Writer writes records. The same pages in the same order give the same bytes.
type Writer struct {
	out io.Writer
	zip bool
}

// NewWriter writes a file's first record, which describes it: software is the
// program's name and version, at the moment of writing. With zip each record is
// a gzip member of its own.
func NewWriter(out io.Writer, zip bool, software string, at time.Time) (*Writer, error) {
	w := &Writer{out, zip}
	body := []byte("software: " + software + "\r\nformat: WARC File Format 1.1\r\n")
	return w, w.record("warcinfo", "application/warc-fields", at, body, "")
}

// Page writes a capture as the response it was.
func (w *Writer) Page(p *sources.Page) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "HTTP/1.1 %d %s\r\n", p.Status, http.StatusText(p.Status))
	h := http.Header{}
	for name, values := range p.Header {
		length := name == "Content-Length" && (len(values) != 1 || values[0] != strconv.Itoa(len(p.Body)))
		if length || name == "Content-Encoding" || name == "Transfer-Encoding" {
			name = original + name
		}
		h[name] = values
	}
	if err := h.Write(&b); err != nil {
		return fmt.Errorf("%s: %w", p.URL, err)
	}
	b.WriteString("\r\n")
	b.Write(p.Body)
	extra := "WARC-Target-URI: " + line(p.URL) + "\r\nWARC-Payload-Digest: sha256:" + sources.Hash(p.Body) + "\r\n"
	if p.Final != "" {
		extra += "Lacuna-Final-URI: " + line(p.Final) + "\r\n"
	}
	if err := w.record("response", "application/http;msgtype=response", p.At, b.Bytes(), extra); err != nil {
		return fmt.Errorf("%s: %w", p.URL, err)
	}
	return nil
}

func (w *Writer) record(kind, contentType string, at time.Time, block []byte, extra string) error {
	digest := sources.Hash(block)
	date := at.UTC().Format(time.RFC3339Nano)
	var b bytes.Buffer
	fmt.Fprintf(&b, "WARC/1.1\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date: %s\r\n%s", kind,
		uuid(kind+date+extra+digest), date, extra)
	fmt.Fprintf(&b, "WARC-Block-Digest: sha256:%s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n", digest, contentType, len(block))
	b.Write(block)
	b.WriteString("\r\n\r\n")
	if !w.zip {
		_, err := w.out.Write(b.Bytes())
		return err
	}
	z := gzip.NewWriter(w.out)
	if _, err := z.Write(b.Bytes()); err != nil {
		return err
	}
	return z.Close()
}

// uuid is a version 8 UUID made of the hash of what it names (RFC 9562).
func uuid(name string) string {
	sum, _ := hex.DecodeString(sources.Hash([]byte(name))[:32])
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

// line makes s fit for a field.
func line(s string) string { return strings.NewReplacer("\r", "%0D", "\n", "%0A").Replace(s) }
