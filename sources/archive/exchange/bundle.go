package exchange

import (
	"archive/zip"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

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
	out := zip.NewWriter(w)
	add := func(name string) (io.Writer, error) {
		return out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: f.Now.UTC()})
	}
	var sums strings.Builder
	put := func(name string, b []byte) error {
		fmt.Fprintf(&sums, "%s  %s\n", sources.Hash(b), name)
		to, err := add(name)
		if err == nil {
			_, err = to.Write(b)
		}
		return err
	}
	for _, h := range hashes {
		b, err := a.Bytes(ctx, h)
		if err != nil {
			return err
		}
		if err := put("pages/"+h, b); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := put(name, files[name]); err != nil {
			return err
		}
	}
	to, err := add("captures.warc.gz")
	if err != nil {
		return err
	}
	f.Gzip = true
	if _, err := Evidence(ctx, a, hashes, to, f); err != nil {
		return err
	}
	if to, err = add("SHA256SUMS"); err != nil {
		return err
	}
	if _, err := io.WriteString(to, sums.String()); err != nil {
		return err
	}
	return out.Close()
}
