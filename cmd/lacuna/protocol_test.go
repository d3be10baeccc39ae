package main

import (
	"encoding/json"
	"strings"
	"testing"

	"lacuna/cmd/internal/lines"
)

// FuzzProtocols gives any line to the answers of the line protocols: each
// answers or says why not, and what it answers is JSON whose spans lie within
// the text asked about.
func FuzzProtocols(f *testing.F) {
	f.Add([]byte(`{"id":1,"kind":"person","a":{"text":"金哲洙","lang":"zh"},"b":{"text":"김철수","lang":"ko"}}`))
	f.Add([]byte(`{"id":"x","text":"5月3日，外交部副部长王建国会见了朝鲜大使金哲洙。","lang":"zh","date":"2021-05-04"}`))
	f.Add([]byte(`{"id":null,"task":"omission","a":{"text":"A bridge opened.\nIt is long.","lang":"en"},"b":{"text":"다리가 개통되였다.","lang":"ko"},"probes":[{"start":2,"end":8,"kind":"event"}]}`))
	f.Add([]byte(`{"id":"s","task":"same","a":{"text":"","lang":""},"b":{"text":"\u0000\ud800","lang":"xx"}}`))
	f.Add([]byte(`{"text":"\n\n…“”'","lang":"ko"}`))
	answers := map[string]lines.Answer{"names": nameAnswers(), "annotate": answerAnnotate, "diff": pairs()}
	f.Fuzz(func(t *testing.T, line []byte) {
		if len(line) > 1<<14 {
			return
		}
		for name, answer := range answers {
			v, err := answer(line)
			if err != nil {
				continue
			}
			if _, err := json.Marshal(v); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if a, ok := v.(annotateAnswer); ok {
				holdSpans(t, line, a)
			}
		}
	})
}

func holdSpans(t *testing.T, line []byte, a annotateAnswer) {
	t.Helper()
	var q annotateRequest
	if err := json.Unmarshal(line, &q); err != nil {
		return
	}
	for _, m := range a.Mentions {
		if m.Start < 0 || m.End <= m.Start || m.End > len(q.Text) {
			t.Errorf("mention %d to %d of %d bytes", m.Start, m.End, len(q.Text))
			continue
		}
		if s := q.Text[m.Start:m.End]; strings.ToValidUTF8(s, "") != s {
			t.Errorf("mention %q cuts a character", s)
		}
	}
}
