package reports

import (
	"encoding/json"
	"io"

	"lacuna/compare"
)

// JSON writes the comparison as it is, indented, with characters unescaped.
func JSON(w io.Writer, c *compare.Comparison) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(c)
}
