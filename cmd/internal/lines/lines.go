// Package lines speaks the line protocols: a JSON request a line in, an answer
// a line out in the order ready, on all cores and in bounded memory.
package lines

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// MaxLine is the longest request line in bytes; a longer one is answered with
// an error and the stream goes on.
const MaxLine = 64 << 20

// Answer makes the answer to one request. What it returns is written as JSON, by
// itself when it is an Appender.
type Answer func(line []byte) (any, error)

// Appender is an answer that writes itself, as one JSON value without a newline.
type Appender interface {
	AppendJSON(b []byte) []byte
}

// failure is the answer to a request that cannot be answered.
type failure struct {
	ID    json.RawMessage `json:"id"`
	Error string          `json:"error"`
}

// line is a request with its number, counted from 1.
type line struct {
	number int
	text   []byte
	err    error
}

// Serve reads requests from r until its end and writes answers to w. It fails
// when r or w does, or when ctx ends; a bad request never ends the stream.
func Serve(ctx context.Context, r io.Reader, w io.Writer, answer Answer) error {
	n := runtime.GOMAXPROCS(0)
	in := make(chan []line, n)
	out := make(chan []byte, n)
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(in)
		return read(ctx, r, in)
	})
	work, wctx := errgroup.WithContext(ctx)
	for range n {
		work.Go(func() error { return serve(wctx, in, out, answer) })
	}
	g.Go(func() error {
		defer close(out)
		return work.Wait()
	})
	g.Go(func() error { return write(w, out) })
	return g.Wait()
}

// Bounds of a bundle of lines, which is handed over at once: short lines that
// have come already are not worth a hand-over each.
const (
	bundleLines = 16
	bundleBytes = 1 << 12
)

// read hands over the lines of r; empty ones are passed over.
func read(ctx context.Context, r io.Reader, in chan<- []line) error {
	b := bufio.NewReaderSize(r, 1<<20)
	var bundle []line
	size := 0
	for number := 1; ; number++ {
		text, err := readLine(b)
		if len(bytes.TrimSpace(text)) > 0 || errors.Is(err, errLong) {
			l := line{number: number, text: text}
			if errors.Is(err, errLong) {
				l.err = err
			}
			bundle, size = append(bundle, l), size+len(text)
		}
		if len(bundle) > 0 && (err != nil || len(bundle) == bundleLines || size > bundleBytes || !another(b)) {
			select {
			case in <- bundle:
				bundle, size = nil, 0
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && !errors.Is(err, errLong):
			return err
		}
	}
}

// another tells whether a whole line more has come already.
func another(b *bufio.Reader) bool {
	have, err := b.Peek(b.Buffered())
	return err == nil && bytes.IndexByte(have, '\n') >= 0
}

var errLong = fmt.Errorf("longer than %d bytes", MaxLine)

// readLine reads one line without its end; of one that is too long it reads
// past the rest and returns errLong.
func readLine(b *bufio.Reader) ([]byte, error) {
	var text []byte
	for {
		part, err := b.ReadSlice('\n')
		if len(text)+len(part) > MaxLine {
			return nil, skip(b, err)
		}
		text = append(text, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimRight(text, "\r\n"), err
		}
	}
}

func skip(b *bufio.Reader, err error) error {
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = b.ReadSlice('\n')
	}
	return errLong
}

func serve(ctx context.Context, in <-chan []line, out chan<- []byte, answer Answer) error {
	for bundle := range in {
		var text []byte
		for _, l := range bundle {
			text = append(text, reply(l, answer)...)
		}
		select {
		case out <- text:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// reply is the answer to a line, with its newline.
func reply(l line, answer Answer) []byte {
	var v any
	err := l.err
	if err == nil {
		v, err = answer(l.text)
	}
	if err != nil {
		v = failure{ID: id(l.text), Error: fmt.Sprintf("line %d: %v", l.number, err)}
	}
	if a, ok := v.(Appender); ok {
		return append(a.AppendJSON(nil), '\n')
	}
	b, err := encode(v)
	if err != nil {
		b, _ = encode(failure{ID: id(l.text), Error: fmt.Sprintf("line %d: answer: %v", l.number, err)})
	}
	return b
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}

// id is the request's id as it was written, or null.
func id(text []byte) json.RawMessage {
	var q struct {
		ID json.RawMessage `json:"id"`
	}
	if json.Unmarshal(text, &q) != nil || len(q.ID) == 0 {
		return json.RawMessage("null")
	}
	return q.ID
}

func write(w io.Writer, out <-chan []byte) error {
	b := bufio.NewWriterSize(w, 1<<16)
	for text := range out {
		if _, err := b.Write(text); err != nil {
			return err
		}
		if len(out) == 0 {
			if err := b.Flush(); err != nil {
				return err
			}
		}
	}
	return b.Flush()
}
