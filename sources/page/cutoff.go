package page

import (
	"bytes"
	"regexp"
)

var opensHTML = regexp.MustCompile(`(?i)<(?:html|body)[\s>]`)

// cutOff holds for a document that opens html or body and neither closes one
// nor ends after the end of an element.
func cutOff(src []byte) bool {
	if !opensHTML.Match(src) {
		return false
	}
	tail := bytes.ToLower(src[max(0, len(src)-4096):])
	if bytes.Contains(tail, []byte("</html")) || bytes.Contains(tail, []byte("</body")) {
		return false
	}
	low := bytes.ToLower(src)
	return !bytes.Contains(low, []byte("</html")) && !bytes.Contains(low, []byte("</body"))
}
