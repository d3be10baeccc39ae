package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sort"
	"strings"
)

var languages = []string{"zh", "zh-Hant", "ko", "en", "ja"}

// sumTerritories are the SHA-256 of main/<language>/territories.json.
var sumTerritories = map[string]string{
	"zh": "18f1426f1e8981a671517a4857a8d4e56060909906c4cfd9b9a43a8a18b9ab6f", "zh-Hant": "2a316ff8da8e54295d4d13ec76e1b6e9d07f3a1a11c76af2ac85ec7d6a7960c6", "ko": "47b2f98d9cbf823068b0594074fe5db7fde80f9baf6a8038bd24ed81aefe7829", "en": "158c1d575308f7e46912edbeda435c8fe2ef5dad280798231f3a432e406b1807", "ja": "2e9976a1d5e6a02e48b5a5c18987bd6246b0a21369513386bb5874a6887056d2",
}

// packTerritories writes one line per country or region: code, then the names
// in each language, a short or variant form after "|".
func packTerritories(dir, out string) error {
	names := map[string]map[string]string{}
	for _, l := range languages {
		if err := readTerritories(dir+"/main/"+l+"/territories.json", l, names); err != nil {
			return err
		}
	}
	var codes []string
	for c := range names {
		codes = append(codes, c)
	}
	sort.Strings(codes)
	var buf bytes.Buffer
	for _, c := range codes {
		fmt.Fprint(&buf, c)
		for _, l := range languages {
			fmt.Fprint(&buf, "\t", names[c][l])
		}
		fmt.Fprintln(&buf)
	}
	return writeGzip(out, buf.Bytes())
}

func readTerritories(path, lang string, names map[string]map[string]string) error {
	b, err := checked(path, sumTerritories[lang])
	if err != nil {
		return err
	}
	var doc struct {
		Main map[string]struct {
			LocaleDisplayNames struct {
				Territories map[string]string `json:"territories"`
			} `json:"localeDisplayNames"`
		} `json:"main"`
	}
	if err := json.Unmarshal(b, &doc); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	t := doc.Main[lang].LocaleDisplayNames.Territories
	var keys []string
	for k := range t {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		code, _, _ := strings.Cut(k, "-alt-")
		if len(code) != 2 || strings.HasPrefix(code, "X") || code == "ZZ" || code == "QO" || code == "EZ" || code == "UN" || code == "EU" {
			continue
		}
		if names[code] == nil {
			names[code] = map[string]string{}
		}
		if old := names[code][lang]; old != "" {
			names[code][lang] = old + "|" + t[k]
		} else {
			names[code][lang] = t[k]
		}
	}
	return nil
}
