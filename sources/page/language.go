package page

import "github.com/abadojack/whatlanggo"

// Language is the BCP 47 primary tag of a bare text, by its script and words;
// "und" when nothing tells.
func Language(text string) string {
	if l := byScript(text); l != "" {
		return l
	}
	if info := whatlanggo.Detect(text[:cut(text, 4000)]); info.IsReliable() || len(text) < 200 {
		if l := info.Lang.Iso6391(); l != "" {
			return l
		}
	}
	return "und"
}
