package outlets

import (
	"bytes"
	"encoding/json"
	"net/http"
	"time"

	"lacuna/sources"
)

// Recording is what stands in the .json beside a recorded page,
// testdata/outlets/<id>/<day>-<slug>.html: how the page was answered and the
// article it must read to. FirstSeen is At and SHA256 that of the page.
type Recording struct {
	URL         string          `json:"url"`
	At          time.Time       `json:"at"`           // of the capture; its day, in the outlet's zone, chooses the layout
	ContentType string          `json:"content_type"` // as the header said, right or wrong
	Article     sources.Article `json:"article"`
}

// Page is the capture whose bytes are body.
func (r *Recording) Page(body []byte) sources.Page {
	return sources.Page{
		URL: r.URL, Final: r.URL, Status: http.StatusOK, At: r.At,
		Header: http.Header{"Content-Type": {r.ContentType}},
		Body:   body, SHA256: sources.Hash(body),
	}
}

// Encode writes the recording as its file holds it: indented, characters as
// they are, a line feed at the end.
func (r *Recording) Encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(r); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
