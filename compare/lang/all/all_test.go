package all_test

import (
	"testing"

	"lacuna/compare/lang/all"
)

func TestGet(t *testing.T) {
	for tag, want := range map[string]string{"en": "en", "zh-Hant": "zh", "KO_kr": "ko", "EN-GB": "en"} {
		if p, ok := all.Get(tag); !ok || p.Tag != want || p.Entities == nil {
			t.Errorf("%s: %q, %v", tag, p.Tag, ok)
		}
	}
	if p, ok := all.Get("fr-FR"); ok || p.Tag != "fr" || p.Entities != nil {
		t.Errorf("fr-FR: %q, %v", p.Tag, ok)
	}
	for tag, p := range all.Packs() {
		if p.Tag != tag {
			t.Errorf("%s: %q", tag, p.Tag)
		}
	}
}
