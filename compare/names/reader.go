package names

import (
	"hash/maphash"
	"sync"

	"lacuna/compare"
)

// Reader parses names and remembers the last it read, for streams in which the
// same names come again. It is safe for concurrent use.
type Reader struct {
	seed   maphash.Seed
	shards [readerShards]shard
	size   int // names a shard keeps
}

const readerShards = 16

type shard struct {
	mu    sync.RWMutex
	names map[nameKey]*Name
}

type nameKey struct {
	kind              compare.Kind
	text, lang, spelt string
}

// NewReader returns a Reader that keeps about size names.
func NewReader(size int) *Reader {
	return &Reader{seed: maphash.MakeSeed(), size: max(size/readerShards, 1)}
}

// Parse is Parse, from memory when it can be. What it returns is shared and must
// not be changed.
func (r *Reader) Parse(kind compare.Kind, text, lang, orthography string) *Name {
	k := nameKey{kind, text, lang, orthography}
	s := &r.shards[maphash.String(r.seed, text)%readerShards]
	s.mu.RLock()
	n := s.names[k]
	s.mu.RUnlock()
	if n != nil {
		return n
	}
	parsed := Parse(kind, text, lang, orthography)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.names == nil || len(s.names) >= r.size {
		s.names = make(map[nameKey]*Name, min(r.size, 1024))
	}
	s.names[k] = &parsed
	return &parsed
}
