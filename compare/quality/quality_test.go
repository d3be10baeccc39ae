package quality

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestFloors(t *testing.T) {
	fsys := fstest.MapFS{
		"good": {Data: []byte("# floors\na/x >= 0.5 # because\n\nb <= 3\n")},
		"bad":  {Data: []byte("a >= 1\nb = 2\n")},
		"nan":  {Data: []byte("a >= much\n")},
	}
	got, err := Floors(fsys, "good")
	want := []Floor{{Name: "a/x", Bound: .5, Comment: "because"}, {Name: "b", AtMost: true, Bound: 3}}
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Errorf("Floors: %v (-want +got):\n%s", err, d)
	}
	for name, want := range map[string]string{
		"bad": "bad:2: want NAME >= BOUND or NAME <= BOUND",
		"nan": `nan:1: strconv.ParseFloat: parsing "much": invalid syntax`,
	} {
		if _, err := Floors(fsys, name); err == nil || err.Error() != want {
			t.Errorf("Floors(%s) = %v, want %s", name, err, want)
		}
	}
}

func TestJudge(t *testing.T) {
	got := Judge([]Figure{{"c", 1}, {"a", .4}, {"b", 3}}, []Floor{{Name: "a", Bound: .5}, {Name: "b", AtMost: true, Bound: 3}, {Name: "gone", Bound: 0}})
	var lines []string
	for _, v := range got {
		s := v.Name
		if v.Holds {
			s += " holds"
		}
		if v.Floor != nil {
			s += " " + v.Floor.String()
		}
		lines = append(lines, s)
	}
	want := []string{"a a >= 0.5", "b holds b <= 3", "c holds", "gone gone >= 0"}
	if d := cmp.Diff(want, lines); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
