package main

import (
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"

	"lacuna/compare/align/coverage/internal/trees"
)

// write packs a model's bytes.
func write(folder, name string, m *trees.Model) error {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, name+".trees.zst"), enc.EncodeAll(m.Append(nil), nil), 0o644)
}
