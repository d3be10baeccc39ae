package exchange

import (
	"archive/zip"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"lacuna/sources"
	"lacuna/sources/archive"
)

// Bundle writes a zip file that lets others check evidence without the archive:
// the captures with the given hashes as captures.warc.gz and each as bytes under
// pages/, named by its hash; SHA256SUMS, which sha256sum -c verifies; and files
// of the caller's own, by name, such as citations. The same captures and files
// give the same bytes. A hash that is not stored is an error that wraps
// archive.ErrNotFound.
func Bundle(ctx context.Context, a *archive.Archive, hashes []string, files map[string][]byte, w io.Writer, f File) error {
	hashes = slices.Clone(hashes)
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	out := bundle{zip: zip.NewWriter(w), at: f.Now.UTC()}
	for _, h := range hashes {
		b, err := a.Bytes(ctx, h)
		if err != nil {
			return err
		}
		if err := out.put("pages/"+h, b); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := out.put(name, files[name]); err != nil {
			return err
		}
	}
	to, err := out.add("captures.warc.gz")
	if err != nil {
		return err
	}
	f.Gzip = true
	if _, err := Evidence(ctx, a, hashes, to, f); err != nil {
		return err
	}
	return out.end()
}

// bundle is a zip file being written.
type bundle struct {
	zip  *zip.Writer
	at   time.Time
	sums strings.Builder // SHA256SUMS so far
}

func (b *bundle) add(name string) (io.Writer, error) {
	return b.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: b.at})
}

// put adds a file and its sum.
func (b *bundle) put(name string, content []byte) error {
	fmt.Fprintf(&b.sums, "%s  %s\n", sources.Hash(content), name)
	to, err := b.add(name)
	if err == nil {
		_, err = to.Write(content)
	}
	return err
}

// end adds the sums and ends the file.
func (b *bundle) end() error {
	to, err := b.add("SHA256SUMS")
	if err != nil {
		return err
	}
	if _, err := io.WriteString(to, b.sums.String()); err != nil {
		return err
	}
	return b.zip.Close()
}
