package ground

import (
	"testing"

	"lacuna/compare"
)

func TestNational(t *testing.T) {
	for _, c := range []struct{ words, lang, entity, country string }{
		{"朝鲜保健省", "zh", "org:kp-min-health", "KP"},
		{"朝鲜外务省", "zh", "org:kp-min-foreign", "KP"},
		{"조선외무성", "ko", "org:kp-min-foreign", "KP"},
		{"老挝体育部", "zh", "", "LA"},
	} {
		m := compare.Mention{Span: compare.Span{End: len(c.words)}, Kind: compare.Org}
		Resolve(&m, c.words, c.lang)
		if m.Norm.Entity != c.entity || m.Norm.Country != c.country {
			t.Errorf("%s: entity %q of %q, want %q of %q", c.words, m.Norm.Entity, m.Norm.Country, c.entity, c.country)
		}
	}
}

func TestEmbodied(t *testing.T) {
	for text, want := range map[string]bool{
		"国务委员会": true, "大使馆": true, "主席团": true, "书记处": true, "部长级": true,
		"委员会见": false, "市长部署": false, "书记处理": false, "总理": false,
	} {
		n := len("委员")
		if text == "国务委员会" {
			n = len("国务委员")
		}
		if got := embodied(text, compare.Span{End: n}); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
