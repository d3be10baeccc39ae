package main

import (
	"bytes"
	"encoding/json"
	"strconv"
	"unicode/utf8"

	"lacuna/cmd/internal/lines"
	"lacuna/compare"
	"lacuna/compare/names"
)

// nameText is one side of a question in the names protocol.
type nameText struct {
	Text string `json:"text"`
	Lang string `json:"lang"`
}

type nameRequest struct {
	ID   json.RawMessage `json:"id"`
	Kind compare.Kind    `json:"kind"`
	A    nameText        `json:"a"`
	B    nameText        `json:"b"`
}

type nameAnswer struct {
	ID     json.RawMessage `json:"id,omitempty"`
	Same   bool            `json:"same"`
	Score  float64         `json:"score"`
	Tier   string          `json:"tier"`
	Reason string          `json:"reason"`
}

// rememberedNames is how many names a stream of questions keeps parsed.
const rememberedNames = 1 << 15

// nameAnswers answers the lines of one stream.
func nameAnswers() lines.Answer {
	r := names.NewReader(rememberedNames)
	return func(line []byte) (any, error) {
		var q nameRequest
		if !q.readPlain(line) {
			q = nameRequest{}
			if err := json.Unmarshal(line, &q); err != nil {
				return nil, err
			}
		}
		k, err := nameKind(q.Kind)
		if err != nil {
			return nil, err
		}
		return answerOf(q.ID, names.Compare(*r.Parse(k, q.A.Text, q.A.Lang, ""), *r.Parse(k, q.B.Text, q.B.Lang, ""))), nil
	}
}

func answerOf(id json.RawMessage, v names.Verdict) nameAnswer {
	return nameAnswer{ID: id, Same: v.Same, Score: v.Score, Tier: v.Tier.String(), Reason: v.Reason}
}

// AppendJSON writes the answer as json.Marshal does.
func (a nameAnswer) AppendJSON(b []byte) []byte {
	b = append(b, '{')
	if len(a.ID) > 0 {
		b = append(append(append(b, `"id":`...), a.ID...), ',')
	}
	b = strconv.AppendBool(append(b, `"same":`...), a.Same)
	b = strconv.AppendFloat(append(b, `,"score":`...), a.Score, 'f', -1, 64)
	b = append(append(append(b, `,"tier":"`...), a.Tier...), `","reason":`...)
	return append(appendText(b, a.Reason), '}')
}

// appendText writes a JSON string.
func appendText(b []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			q, err := json.Marshal(s)
			if err != nil {
				q = []byte(`""`)
			}
			return append(b, q...)
		}
	}
	return append(append(append(b, '"'), s...), '"')
}

// readPlain reads a request that is written in the plainest way: the known keys
// once, strings without escapes. It tells whether it was; any other request is
// for encoding/json.
func (q *nameRequest) readPlain(line []byte) bool {
	if !utf8.Valid(line) {
		return false
	}
	s := plainJSON{rest: line}
	ok := s.object(func(key []byte) bool {
		switch string(key) {
		case "id":
			return q.ID == nil && s.raw(&q.ID)
		case "kind":
			return q.Kind == "" && s.text((*string)(&q.Kind))
		case "a":
			return s.name(&q.A)
		case "b":
			return s.name(&q.B)
		}
		return false
	})
	return ok && len(bytes.TrimSpace(s.rest)) == 0
}

// plainJSON reads JSON of the plainest kind.
type plainJSON struct{ rest []byte }

// take passes over white space and the character c, if it comes next.
func (s *plainJSON) take(c byte) bool {
	for len(s.rest) > 0 && (s.rest[0] == ' ' || s.rest[0] == '\t' || s.rest[0] == '\r') {
		s.rest = s.rest[1:]
	}
	if len(s.rest) == 0 || s.rest[0] != c {
		return false
	}
	s.rest = s.rest[1:]
	return true
}

// object calls value after every key.
func (s *plainJSON) object(value func(key []byte) bool) bool {
	if !s.take('{') {
		return false
	}
	for {
		key, ok := s.str()
		if !ok || !s.take(':') || !value(key) {
			return false
		}
		if !s.take(',') {
			return s.take('}')
		}
	}
}

// str reads a string without escapes.
func (s *plainJSON) str() ([]byte, bool) {
	if !s.take('"') {
		return nil, false
	}
	for i, c := range s.rest {
		switch {
		case c == '"':
			out := s.rest[:i]
			s.rest = s.rest[i+1:]
			return out, true
		case c == '\\' || c < ' ':
			return nil, false
		}
	}
	return nil, false
}

func (s *plainJSON) text(into *string) bool {
	b, ok := s.str()
	*into = string(b)
	return ok
}

// raw reads a string as it is written, quotes included.
func (s *plainJSON) raw(into *json.RawMessage) bool {
	b, ok := s.str()
	if ok {
		*into = append(append(append(make(json.RawMessage, 0, len(b)+2), '"'), b...), '"')
	}
	return ok
}

func (s *plainJSON) name(n *nameText) bool {
	if *n != (nameText{}) {
		return false
	}
	return s.object(func(key []byte) bool {
		switch string(key) {
		case "text":
			return n.Text == "" && s.text(&n.Text)
		case "lang":
			return n.Lang == "" && s.text(&n.Lang)
		}
		return false
	})
}
