package warc

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"
)

const (
	maxLine   = 64 << 10 // longest line of a header
	maxFields = 1000     // of one header
	maxBlank  = 64       // lines between two records
)

// Record is one record of a web archive file. Fields' names are in lower case.
type Record struct {
	Number int // in the file, from 1
	Type   string
	URL    string    // target URI, without angle brackets; empty where the type has none
	Date   time.Time // UTC; zero when missing or malformed
	Length int64     // of the block
	Fields map[string]string

	block io.Reader
}

// Read reads the record's block. It is valid until the next call of Next.
func (r *Record) Read(b []byte) (int, error) { return r.block.Read(b) }

// Reader reads records.
type Reader struct {
	name string
	in   *bufio.Reader
	n    int
	rest *io.LimitedReader // block of the last record
}

// NewReader reads the file that r holds, gzipped or not; name is its name in
// errors.
func NewReader(name string, r io.Reader) (*Reader, error) {
	in := bufio.NewReaderSize(r, maxLine)
	if magic, _ := in.Peek(2); bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		in = bufio.NewReaderSize(z, maxLine)
	}
	return &Reader{name: name, in: in}, nil
}

// Next is the next record, io.EOF after the last. Any other error names the file
// and the record and ends the reading: what follows cannot be found.
func (r *Reader) Next() (*Record, error) {
	if err := r.skip(); err != nil {
		return nil, err
	}
	version, err := r.version()
	if err == io.EOF {
		return nil, io.EOF
	}
	r.n++
	if err != nil {
		return nil, r.fail(err)
	}
	if !strings.HasPrefix(version, "WARC/") {
		return nil, r.fail(fmt.Errorf("%.40q begins no record", version))
	}
	fields, err := readFields(r.in)
	if err != nil {
		return nil, r.fail(err)
	}
	rec, err := newRecord(fields)
	if err != nil {
		return nil, r.fail(err)
	}
	rec.Number = r.n
	r.rest = &io.LimitedReader{R: r.in, N: rec.Length}
	rec.block = &block{r.rest, r.fail}
	return rec, nil
}

// skip passes over what is left of the last record's block.
func (r *Reader) skip() error {
	if r.rest == nil {
		return nil
	}
	if _, err := io.Copy(io.Discard, r.rest); err != nil {
		return r.fail(err)
	}
	if r.rest.N > 0 {
		return r.fail(io.ErrUnexpectedEOF)
	}
	return nil
}

// version is the first line that is not blank; io.EOF when there is none.
func (r *Reader) version() (string, error) {
	for range maxBlank {
		line, err := readLine(r.in)
		if line != "" || err != nil {
			return line, err
		}
	}
	return "", fmt.Errorf("more than %d blank lines", maxBlank)
}

func (r *Reader) fail(err error) error {
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return fmt.Errorf("%s: record %d: %w", r.name, r.n, err)
}

func newRecord(fields map[string]string) (*Record, error) {
	n, err := strconv.ParseInt(fields["content-length"], 10, 64)
	if err != nil || n < 0 {
		return nil, fmt.Errorf("content-length %.40q is no length", fields["content-length"])
	}
	date, _ := time.Parse(time.RFC3339Nano, fields["warc-date"])
	return &Record{Type: strings.ToLower(fields["warc-type"]), URL: strings.Trim(fields["warc-target-uri"], "<> "),
		Date: date.UTC(), Length: n, Fields: fields}, nil
}

// block is a record's content; its end before the announced length is an error.
type block struct {
	rest *io.LimitedReader
	fail func(error) error
}

func (b *block) Read(p []byte) (int, error) {
	n, err := b.rest.Read(p)
	if err == io.EOF && b.rest.N > 0 {
		err = b.fail(io.ErrUnexpectedEOF)
	}
	return n, err
}
