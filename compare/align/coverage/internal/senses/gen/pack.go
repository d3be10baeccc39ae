package main

import (
	"cmp"
	"encoding/binary"
	"maps"
	"math"
	"slices"
)

// pack lays the entries out as senses.Read wants them: the number of entries
// and dimensions; then of each the length of its key, the key, count, sort,
// verb share, vector, number of kin, kin.
func pack(es []entry) []byte {
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(es)))
	b = append(b, dims)
	for _, e := range es {
		b = append(b, byte(len(e.key)))
		b = append(b, e.key...)
		b = binary.LittleEndian.AppendUint16(b, uint16(min(e.count, math.MaxUint16)))
		b = append(b, e.sort, e.verb)
		top := 0.0
		for _, v := range e.vector {
			top = max(top, math.Abs(v))
		}
		for _, v := range e.vector {
			b = append(b, byte(int8(math.Round(v/max(top, 1e-12)*127))))
		}
		ks := slices.Sorted(maps.Keys(e.kin))
		slices.SortStableFunc(ks, func(x, y int) int { return cmp.Compare(e.kin[y], e.kin[x]) })
		ks = ks[:min(len(ks), kinMost)]
		slices.Sort(ks)
		b = append(b, byte(len(ks)))
		for _, k := range ks {
			b = binary.LittleEndian.AppendUint16(b, uint16(k))
			b = append(b, byte(math.Round(255*min(1, e.kin[k]))))
		}
	}
	return b
}
