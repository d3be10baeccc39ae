package lexicon

// A key is a 29-bit FNV-1a hash under a class of three bits, so that keys of
// different channels never meet.
const (
	classEnglish uint32 = iota << 29 // English stem
	classHanzi                       // simplified hanzi word
	classChar                        // one hanzi
	classRow                         // a row of the own lexicon
	classNumber                      // a value
	classLatin                       // a Latin token, folded
	classCognate                     // the beginning of a Latin word
	classSound                       // a hangul or pinyin reading
)

const classMask uint32 = 7 << 29

func hashKey(class uint32, s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return class | (h^h>>29)&^classMask
}
