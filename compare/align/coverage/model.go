package coverage

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"sync"

	"github.com/klauspost/compress/zstd"

	"lacuna/compare/align/coverage/internal/trees"
)

var (
	//go:embed weights/metam/event.trees.zst
	eventWeights []byte
	//go:embed weights/ecbplus/entity.trees.zst
	entityWeights []byte
	//go:embed weights/ecbplus/same.trees.zst
	sameWeights []byte
)

// models are the trained models; the package's tests check that they load.
type models struct{ event, entity, same *trees.Model }

var trained = sync.OnceValue(func() models {
	return models{
		event:  load("event", eventWeights, len(Features())),
		entity: load("entity", entityWeights, len(Features())),
		same:   load("same", sameWeights, len(SameFeatures())),
	}
})

func load(name string, packed []byte, width int) *trees.Model {
	raw, err := unpack(packed)
	if err != nil {
		panic(fmt.Sprintf("coverage: weights %s: %v", name, err))
	}
	m, _, err := trees.Read(raw)
	if err != nil {
		panic(fmt.Sprintf("coverage: weights %s: %v", name, err))
	}
	if m.Width != width {
		panic(fmt.Sprintf("coverage: weights %s: for %d features, want %d", name, m.Width, width))
	}
	return m
}

func unpack(packed []byte) ([]byte, error) {
	dec, err := zstd.NewReader(bytes.NewReader(packed), zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer dec.Close()
	return io.ReadAll(dec)
}
