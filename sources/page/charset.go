package page

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"

	"lacuna/sources"
)

// Text is the page's body as UTF-8; see Decode. The error is a *sources.Error
// of kind TooLarge or NotArticle.
func Text(p sources.Page) (string, error) {
	if err := guard(p, 0); err != nil {
		return "", err
	}
	b, _, err := Decode(p.Body, p.Header.Get("Content-Type"))
	return string(b), err
}

// Decode turns the body of a page into valid UTF-8 and names the encoding it
// was read as. Bytes decide first: a byte order mark, then valid UTF-8; then
// the declared encodings (meta element, header) and the usual legacy ones are
// tried and the one that reads most like text wins. header is the Content-Type
// and may be empty or wrong. The error is always nil for a body of text.
func Decode(body []byte, header string) ([]byte, string, error) {
	if e, name, skip := byMark(body); e != nil {
		out, err := e.NewDecoder().Bytes(body[skip:])
		return out, name, err
	}
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	if bytes.Contains(body, []byte("\x1b$B")) || bytes.Contains(body, []byte("\x1b$@")) {
		return decodeAs(body, "iso-2022-jp")
	}
	if mostlyUTF8(body) {
		if utf8.Valid(body) {
			return body, "utf-8", nil
		}
		return bytes.ToValidUTF8(body, []byte("\uFFFD")), "utf-8", nil
	}
	return decodeAs(body, choose(body, declared(body, header)))
}

func byMark(b []byte) (encoding.Encoding, string, int) {
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le", 2
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be", 2
	}
	return nil, "", 0
}

func decodeAs(body []byte, name string) ([]byte, string, error) {
	e, canonical := charset.Lookup(name)
	if e == nil {
		return bytes.ToValidUTF8(body, []byte("\uFFFD")), "utf-8", nil
	}
	if canonical == "gbk" {
		e, canonical = charset.Lookup("gb18030")
	}
	out, err := e.NewDecoder().Bytes(body)
	return out, canonical, err
}

// mostlyUTF8 holds for valid UTF-8 and for UTF-8 with a few broken sequences
// (cut in the middle, a stray byte from an advert): at least ten good
// multi-byte sequences for each bad byte.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n <= 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return bad == 0 || good >= 10*bad
}

var (
	metaCharset   = regexp.MustCompile(`(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)`)
	headerCharset = regexp.MustCompile(`(?i)charset\s*=\s*["']?([\w.:-]+)`)
)

// declared lists the encodings the page claims, canonical, the page's own
// first.
func declared(body []byte, header string) []string {
	var names []string
	head := body[:min(len(body), 8192)]
	for _, m := range metaCharset.FindAllSubmatch(head, 3) {
		names = append(names, string(m[1]))
	}
	if m := headerCharset.FindStringSubmatch(header); m != nil {
		names = append(names, m[1])
	}
	var out []string
	for _, n := range names {
		if e, c := charset.Lookup(strings.ToLower(n)); e != nil && c != "utf-8" && c != "replacement" {
			out = append(out, c)
		}
	}
	return out
}

var legacy = []string{"gb18030", "big5", "euc-kr", "shift_jis", "euc-jp", "windows-1251", "koi8-r",
	"windows-1252", "windows-1250", "windows-1254", "windows-1253", "windows-1255", "windows-1256"}

// choose picks the encoding under which the sample reads most like text. A
// declared one needs only to read as text; a better rival must be clearly so.
// Fewer than four bytes above ASCII tell nothing.
func choose(body []byte, claims []string) string {
	sample := sampleOf(body)
	if len(claims) == 0 && aboveASCII(body) < 4 {
		return "windows-1252"
	}
	best, top := "windows-1252", -1.0
	try := func(name string, bonus float64) {
		out, _, err := decodeAs(sample, name)
		if err != nil {
			return
		}
		if s := likeness(out) + bonus; s > top {
			best, top = name, s
		}
	}
	for i, c := range claims {
		try(c, .12-.02*float64(i))
		if top > .8 {
			return best
		}
	}
	if guess := chardet.Detect(sample); guess.Encoding != "" {
		if e, c := charset.Lookup(strings.ToLower(guess.Encoding)); e != nil && c != "utf-8" {
			try(c, .05*guess.Confidence)
		}
	}
	for _, c := range legacy {
		try(c, 0)
	}
	return best
}

// aboveASCII counts the bytes that no ASCII text holds.
func aboveASCII(b []byte) int {
	n := 0
	for _, c := range b {
		if c >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// sampleOf keeps the lines that hold bytes above ASCII, up to 64 KiB.
func sampleOf(body []byte) []byte {
	var out []byte
	for line := range bytes.Lines(body) {
		if bytes.ContainsFunc(line, func(r rune) bool { return r >= utf8.RuneSelf }) {
			out = append(out, line[:min(len(line), 1<<14)]...)
		}
		if len(out) > 1<<16 {
			break
		}
	}
	return out
}
