package lines

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// echo answers with the request's id and length, and fails on "bad".
func echo(line []byte) (any, error) {
	var q struct {
		ID  json.RawMessage `json:"id"`
		Bad bool            `json:"bad"`
	}
	if err := json.Unmarshal(line, &q); err != nil {
		return nil, err
	}
	if q.Bad {
		return nil, errors.New("asked to fail")
	}
	return map[string]any{"id": q.ID}, nil
}

func serveText(t *testing.T, in string) []string {
	t.Helper()
	var out bytes.Buffer
	if err := Serve(context.Background(), strings.NewReader(in), &out, echo); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	slices.Sort(lines)
	return lines
}

func TestServe(t *testing.T) {
	got := serveText(t, "{\"id\":\"a\"}\n\n{\"id\":2}\r\n{\"id\":\"c\",\"bad\":true}\nno json\n{\"id\":{\"x\":1},\"bad\":7}\n{\"id\":\"last\"}")
	want := []string{
		`{"id":"a"}`, `{"id":"c","error":"line 4: asked to fail"}`, `{"id":"last"}`, `{"id":2}`,
		`{"id":null,"error":"line 5: invalid character 'o' in literal null (expecting 'u')"}`,
		`{"id":{"x":1},"error":"line 6: json: cannot unmarshal number into Go struct field .bad of type bool"}`,
	}
	slices.Sort(want)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestServeEmpty(t *testing.T) {
	if got := serveText(t, ""); !slices.Equal(got, []string{""}) {
		t.Errorf("got %q", got)
	}
}

// endless gives one line of n bytes and then a small one.
func endless(n int) io.Reader {
	return io.MultiReader(io.LimitReader(zeros{}, int64(n)), strings.NewReader("\n{\"id\":1}\n"))
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestServeLongLine(t *testing.T) {
	var out bytes.Buffer
	if err := Serve(context.Background(), endless(MaxLine+10), &out, echo); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{fmt.Sprintf(`{"id":null,"error":"line 1: longer than %d bytes"}`, MaxLine), `{"id":1}`} {
		if !strings.Contains(out.String(), want+"\n") {
			t.Errorf("answers lack %s", want)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestServeEndsWhenWritingFails(t *testing.T) {
	in := strings.Repeat("{\"id\":1}\n", 1000)
	if err := Serve(context.Background(), strings.NewReader(in), full{}, echo); err == nil || err.Error() != "disk full" {
		t.Errorf("Serve = %v, want disk full", err)
	}
}

func FuzzServe(f *testing.F) {
	f.Add([]byte("{\"id\":1}\n{"))
	f.Add([]byte("\x00\xff\n\n\r\n{\"id\":\"\xff\",\"bad\":true}"))
	f.Fuzz(func(t *testing.T, in []byte) {
		var out bytes.Buffer
		if err := Serve(context.Background(), bytes.NewReader(in), &out, echo); err != nil {
			t.Fatal(err)
		}
		want := 0
		for _, l := range bytes.Split(in, []byte("\n")) {
			if len(bytes.TrimSpace(l)) > 0 {
				want++
			}
		}
		if got := bytes.Count(out.Bytes(), []byte("\n")); got != want {
			t.Errorf("%d answers to %d requests", got, want)
		}
	})
}
