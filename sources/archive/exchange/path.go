package exchange

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Path imports a file by its extension, or every file of a directory and below
// it in the order of their names: saved pages (.html, .htm, .xhtml), web archive
// files (.warc, .warc.gz) and articles (.jsonl, .ndjson; .json for one). A
// directory's other files are counted as Other, folders of a saved page's parts
// (NAME_files) passed over; a damaged file of a directory is skipped. A file
// named by itself that is none of them or damaged is an error.
func (im *Importer) Path(ctx context.Context, path string) (Result, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Result{}, err
	}
	if !info.IsDir() {
		res, known, err := im.file(ctx, path)
		if err == nil && !known {
			err = fmt.Errorf("%s: want .html, .warc, .warc.gz, .jsonl or .json", path)
		}
		return res, err
	}
	var all Result
	err = filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case ctx.Err() != nil:
			return ctx.Err()
		case d.IsDir() && strings.HasSuffix(name, "_files"):
			return filepath.SkipDir
		case !d.Type().IsRegular():
			return nil
		}
		res, known, err := im.file(ctx, name)
		all.add(res)
		if err != nil {
			all.skip(name, err)
		} else if !known {
			all.Other++
		}
		return nil
	})
	return all, err
}

// file imports one file; known tells whether its extension is.
func (im *Importer) file(ctx context.Context, path string) (res Result, known bool, err error) {
	f, err := os.Open(path)
	if err != nil {
		return res, true, err
	}
	defer f.Close()
	take := im.taker(path, f)
	if take == nil {
		return res, false, nil
	}
	res, err = take(ctx, path, f)
	return res, true, err
}

// taker is the reader of files with path's extension; nil when there is none.
func (im *Importer) taker(path string, f *os.File) func(context.Context, string, io.Reader) (Result, error) {
	name := strings.ToLower(path)
	switch filepath.Ext(strings.TrimSuffix(name, ".gz")) {
	case ".warc":
		return im.WARC
	case ".jsonl", ".ndjson", ".json":
		return im.Articles
	case ".html", ".htm", ".xhtml":
		return func(ctx context.Context, name string, r io.Reader) (Result, error) {
			info, err := f.Stat()
			if err != nil {
				return Result{}, err
			}
			return im.HTML(ctx, name, r, info.ModTime())
		}
	}
	return nil
}
