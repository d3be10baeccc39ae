package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"

	"lacuna/sources"
)

// errStatus is a status that is no page.
type errStatus struct {
	code  int
	later bool // the server said when to come back
}

func (e errStatus) Error() string { return fmt.Sprintf("status %d", e.code) }

func (e errStatus) kind() sources.ErrorKind {
	switch {
	case e.code == 404 || e.code == 410:
		return sources.NotFound
	case e.code == 401 || e.code == 403 || e.code == 407 || e.code == 451:
		return sources.Blocked
	case e.code == 429 || e.code == 503 && e.later:
		return sources.Throttled
	case e.code == 402:
		return sources.Paywalled
	case e.code == 408:
		return sources.Timeout
	}
	return sources.ServerError
}

// kindOf sorts what ended an attempt.
func kindOf(err error) sources.ErrorKind {
	var status errStatus
	var held errHeld
	var timeout net.Error
	var already *sources.Error
	switch {
	case errors.As(err, &already):
		return already.Kind
	case errors.As(err, &status):
		return status.kind()
	case errors.As(err, &held):
		return sources.Throttled
	case errors.Is(err, errTotal), errors.Is(err, errIdle), errors.Is(err, context.DeadlineExceeded):
		return sources.Timeout
	case errors.Is(err, errTooLarge):
		return sources.TooLarge
	case errors.Is(err, errGuarded), errors.Is(err, errRobots):
		return sources.Blocked
	case errors.Is(err, errNoText):
		return sources.NotArticle
	case isCutOff(err):
		return sources.CutOff
	case errors.As(err, &timeout) && timeout.Timeout():
		return sources.Timeout
	}
	return sources.Unreachable
}

// isCutOff holds for a body that is shorter than announced or whose compressed
// form is broken.
func isCutOff(err error) bool {
	var corrupt flate.CorruptInputError
	return errors.Is(err, errCut) || errors.Is(err, io.ErrUnexpectedEOF) ||
		errors.Is(err, gzip.ErrChecksum) || errors.Is(err, gzip.ErrHeader) ||
		errors.Is(err, zlib.ErrChecksum) || errors.Is(err, zlib.ErrHeader) || errors.As(err, &corrupt)
}

func isNotFound(err error) bool {
	var dns *net.DNSError
	return errors.As(err, &dns) && dns.IsNotFound
}

func isCertificate(err error) bool {
	var cert *tls.CertificateVerificationError
	return errors.As(err, &cert)
}

// failure is err as the error of the URL, without the wrapping that repeats it.
func failure(u string, err error) error {
	kind := kindOf(err)
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	var already *sources.Error
	if errors.As(err, &already) {
		err = already.Err
	}
	return &sources.Error{Kind: kind, URL: u, Err: err}
}
