package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
)

// Sums of the files of cities.
const sumCities = "24284582eb1844c783b5065b380e97ecf803dab19f9efdbc3d1a7a9d286a97ab"

var sumCityNames = map[string]string{
	"zh": "8d9b486484a59221c6780b6ebeda3af28c14e9e96f9cc03177d5bf9991898d30",
	"ko": "d900ce71decef20a980baf8490dbbd4c88a4b1fe35a8329374f691ea7228bb79",
	"ja": "b874c994c910d716273436a39ca0f7be4fddbe2bd497f488d14a9409bc584074",
}

// near are the countries whose smaller towns are kept too.
var near = []string{"CN", "TW", "HK", "MO", "KP", "KR", "JP", "MN", "VN", "LA", "KH", "RU"}

// Least population of a city of the world, and of a town near by.
const (
	great = 100_000
	small = 15_000
)

type city struct {
	id            int64
	name, country string
	population    uint64
}

var errCities = errors.New("cities.pbf: broken")

// packCities writes one line per city: GeoNames number, country, name, and the
// names in Chinese, Korean and Japanese.
func packCities(pbf, locales, out string) error {
	b, err := checked(pbf, sumCities)
	if err != nil {
		return err
	}
	cities, err := readCities(b)
	if err != nil {
		return err
	}
	names := map[string]map[string]string{}
	for lang, sum := range sumCityNames {
		if b, err = checked(locales+"/"+lang+"/LC_MESSAGES/geonames.mo", sum); err != nil {
			return err
		}
		names[lang] = messages(b)
	}
	slices.SortFunc(cities, func(x, y city) int { return int(x.id - y.id) })
	var buf bytes.Buffer
	for _, c := range cities {
		id := strconv.FormatInt(c.id, 10)
		zh, ko, ja := names["zh"][id], names["ko"][id], names["ja"][id]
		if zh+ko+ja == "" || c.population < small || c.population < great && !slices.Contains(near, c.country) {
			continue
		}
		fmt.Fprintf(&buf, "%s\t%s\t%s\t%s\t%s\t%s\n", id, c.country, c.name, zh, ko, ja)
	}
	if err := os.MkdirAll(out[:strings.LastIndexByte(out, '/')], 0o755); err != nil {
		return err
	}
	return writeGzip(out, buf.Bytes())
}

// readCities reads protocol buffers: number 1, name 2, country 3, population 9.
func readCities(b []byte) ([]city, error) {
	var out []city
	for len(b) > 0 {
		size, n := binary.Uvarint(b)
		if n <= 0 || uint64(len(b)-n) < size {
			return nil, errCities
		}
		c, err := readCity(b[n : n+int(size)])
		if err != nil {
			return nil, err
		}
		out, b = append(out, c), b[n+int(size):]
	}
	return out, nil
}

func readCity(b []byte) (city, error) {
	var c city
	for len(b) > 0 {
		tag, n := binary.Uvarint(b)
		v, m := binary.Uvarint(b[max(n, 0):])
		if n <= 0 || m <= 0 {
			return c, errCities
		}
		b = b[n+m:]
		if tag&7 == 2 {
			if uint64(len(b)) < v {
				return c, errCities
			}
			switch tag >> 3 {
			case 2:
				c.name = string(b[:v])
			case 3:
				c.country = string(b[:v])
			}
			b = b[v:]
			continue
		}
		switch tag >> 3 {
		case 1:
			c.id = int64(v>>1) ^ -int64(v&1)
		case 9:
			c.population = v
		}
	}
	return c, nil
}

// messages reads a catalogue of gettext.
func messages(b []byte) map[string]string {
	u := func(at uint32) uint32 { return binary.LittleEndian.Uint32(b[at:]) }
	out := map[string]string{}
	n, from, to := u(8), u(12), u(16)
	for i := range n {
		key := b[u(from+8*i+4):][:u(from+8*i)]
		text := b[u(to+8*i+4):][:u(to+8*i)]
		out[string(key)] = string(text)
	}
	return out
}
