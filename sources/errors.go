package sources

import (
	"errors"
	"fmt"
)

// ErrorKind sorts what can go wrong between asking for a page and holding an
// article. The zero value is no error.
type ErrorKind string

// Kinds of failure.
const (
	NotFound      ErrorKind = "not_found"      // 404, 410
	Blocked       ErrorKind = "blocked"        // robots.txt, 401, 403, 451, guarded address
	Throttled     ErrorKind = "throttled"      // 429, or 503 with Retry-After
	Timeout       ErrorKind = "timeout"        // total or idle
	TooLarge      ErrorKind = "too_large"      // before or after decompression
	Unreachable   ErrorKind = "unreachable"    // name, connection, TLS, reset, redirect loop
	ServerError   ErrorKind = "server_error"   // 5xx and other statuses that are no answer
	CutOff        ErrorKind = "cut_off"        // body shorter than announced, or its end missing
	NotArticle    ErrorKind = "not_an_article" // wrong type, or a page without a text
	Paywalled     ErrorKind = "paywalled"      // only a teaser
	LayoutChanged ErrorKind = "layout_changed" // a required field was not found
)

// Error is a failure with its kind and the URL it befell.
type Error struct {
	Kind ErrorKind
	URL  string
	Err  error
}

func (e *Error) Error() string {
	if e.Err == nil {
		return fmt.Sprintf("%s: %s", e.URL, e.Kind)
	}
	return fmt.Sprintf("%s: %s: %v", e.URL, e.Kind, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// KindOf is the kind of the first Error in err's chain; Unreachable for any
// other error, empty for nil.
func KindOf(err error) ErrorKind {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Unreachable
}
