package page

import (
	"strings"
	"unicode"
)

// The commonest characters of running text per script, by our own count of the
// kind of prose a news page holds. A wrong decoding yields rare ones.
const (
	commonHan = "的一是不了在人有我他这这為为這个個们們中来來上大和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里用道行所然家种種事成方多经經么去法学學如都同现現当當没动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運广"
	commonJa  = "のにはをがとでたしてるいなもれらかさりこっまくすあよきそうけみどめちつえやンスルトーイラリアクドレ"
	commonKo  = "이다의에는을를은가하고도로지기한있사해어나자아대리그들인서정으일시게과부수적장보보전주라원만여관국제것조성전공회했년신미상오중와화당선무연경내스트민된면안우물구위실동발까세생김"
	commonRu  = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэ"
	commonFew = "äöüßéèêàáâçñóòôõúùûíìîåæøëïœ’“”„‘–—…«»éěščřžýůąęłńśźżőűğışİăâîșțćđ"
)

var commonness = func() map[rune]float64 {
	m := map[rune]float64{}
	for _, s := range []string{commonHan, commonJa, commonKo} {
		for _, r := range s {
			m[r] = 1
		}
	}
	for i, r := range []rune(commonRu) {
		m[r] = 1 - float64(i)/40
	}
	for _, r := range commonFew {
		m[r] = .8
	}
	return m
}()

// likeness is how much b reads as text above ASCII: the mean over its
// characters of 1 for a common one, less for a rare letter, below 0 for what
// no text holds. 0 when there is none.
func likeness(b []byte) float64 {
	sum, n := 0.0, 0.0
	before := rune(0)
	for _, r := range string(b) {
		if r >= 0x80 {
			n++
			if accented(r) && accented(before) {
				sum -= .6
			} else {
				sum += weigh(r)
			}
		}
		if foreign(r) && letter(before) || letter(r) && foreign(before) {
			sum -= .6
		}
		before = r
	}
	if n == 0 {
		return 0
	}
	return sum / n
}

// accented letters hardly ever stand side by side in Latin script; a text in
// another script read as Latin is full of them.
func accented(r rune) bool { return r >= 0xC0 && r < 0x250 && unicode.IsLetter(r) }

// foreign letters stand in no word together with Latin ones.
func foreign(r rune) bool {
	return r >= 0x370 && r < 0x700 && unicode.IsLetter(r)
}

func letter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

func weigh(r rune) float64 {
	switch {
	case r == unicode.ReplacementChar || r < 0xA0 || unicode.Is(unicode.Co, r):
		return -2
	case commonness[r] > 0:
		return commonness[r]
	case strings.ContainsRune("，。、；：？！「」『』（）《》·　", r):
		return 1
	case unicode.Is(unicode.Hangul, r):
		return .35
	case unicode.Is(unicode.Han, r):
		return .3
	case unicode.Is(unicode.Hiragana, r), unicode.Is(unicode.Katakana, r):
		if r >= 0xFF60 && r < 0xFFA0 {
			return -.2
		}
		return .5
	case unicode.Is(unicode.Cyrillic, r) && unicode.IsUpper(r):
		return .1
	case unicode.Is(unicode.Hebrew, r), unicode.Is(unicode.Arabic, r), unicode.Is(unicode.Greek, r):
		return .5
	case unicode.IsLetter(r):
		return .1
	}
	return 0
}
