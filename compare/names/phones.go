package names

import (
	"strings"
	"sync"
)

// letterSounds are the consonants of Latin spellings, longest first.
var letterSounds = []struct {
	text string
	p    phone
}{
	{"shch", phone{cons: cS}}, {"tsch", phone{cons: cS | cT}}, {"sch", phone{cons: cS}}, {"tch", phone{cons: cS}}, {"zh", phone{cons: cS}},
	{"sh", phone{cons: cS}}, {"ch", phone{cons: cS | cK | cT}}, {"kh", phone{cons: cH | cK}}, {"th", phone{cons: cT | cS}}, {"ph", phone{cons: cP}},
	{"gh", phone{cons: cK | cH, weak: true}}, {"ck", phone{cons: cK}}, {"cz", phone{cons: cS}}, {"sz", phone{cons: cS}}, {"ts", phone{cons: cS | cT}},
	{"tz", phone{cons: cS | cT}}, {"dz", phone{cons: cS | cT}}, {"ng", phone{cons: cN}}, {"qu", phone{cons: cK}},
	{"b", phone{cons: cP}}, {"p", phone{cons: cP}}, {"f", phone{cons: cP | cH}}, {"v", phone{cons: cP | cW}}, {"w", phone{cons: cP | cW, weak: true}},
	{"m", phone{cons: cM}}, {"n", phone{cons: cN}}, {"l", phone{cons: cL}}, {"r", phone{cons: cL}}, {"k", phone{cons: cK}}, {"q", phone{cons: cK}},
	{"c", phone{cons: cK}}, {"g", phone{cons: cK}}, {"j", phone{cons: cS | cH | cW}}, {"d", phone{cons: cT}}, {"t", phone{cons: cT}}, {"s", phone{cons: cS}},
	{"z", phone{cons: cS | cT}}, {"h", phone{cons: cH | cK, weak: true}},
}

var letterVowels = [256]uint8{'a': wA | wE, 'e': wE | wI, 'i': wI, 'o': wO | wA, 'u': wU | wA, 'y': wI}

// latinPhones appends lower-case letters as sounds to out, which is empty.
func latinPhones(out []phone, s string) []phone {
	for i := 0; i < len(s); {
		if v := letterVowels[s[i]]; v != 0 {
			out = addVowel(out, v)
			i++
			continue
		}
		if i+1 < len(s) && s[i+1] == s[i] {
			i++
			continue
		}
		if s[i] == 'x' {
			out = append(out, phone{cons: cK}, phone{cons: cS})
			i++
			continue
		}
		n, p := consonant(s[i:])
		if n > 0 && s[i:i+n] == "ng" && i+n < len(s) && letterVowels[s[i+n]] != 0 {
			n = 1
		}
		if n > 0 {
			out = append(out, inContext(p, s[i:i+n], s[i+n:]))
		}
		i += max(n, 1)
	}
	return out
}

func consonant(s string) (int, phone) {
	for _, k := range soundsByLetter()[s[0]] {
		if l := &letterSounds[k]; strings.HasPrefix(s, l.text) {
			return len(l.text), l.p
		}
	}
	return 0, phone{}
}

// soundsByLetter lists the places in letterSounds by first letter.
var soundsByLetter = sync.OnceValue(func() *[256][]uint8 {
	var out [256][]uint8
	for k, l := range letterSounds {
		out[l.text[0]] = append(out[l.text[0]], uint8(k))
	}
	return &out
})

// inContext adjusts a consonant to what follows it.
func inContext(p phone, text, rest string) phone {
	var next byte
	if rest != "" {
		next = rest[0]
	}
	front := next == 'e' || next == 'i' || next == 'y'
	switch {
	case front && (text == "c" || text == "g" || text == "t" || text == "d"):
		p.cons |= cS
	case text == "m" && letterVowels[next] == 0, text == "n" && (next == 'b' || next == 'p'):
		p.cons |= cM | cN
	case text == "r" && letterVowels[next] == 0:
		p.weak = true
	}
	return p
}

// addVowel gives the last consonant a vowel; at the head a vowel stands alone.
func addVowel(out []phone, v uint8) []phone {
	if len(out) == 0 {
		return append(out, phone{vow: v})
	}
	out[len(out)-1].vow |= v
	return out
}

var hangulInitials = [19]uint16{cK, cK, cN, cT, cT, cL, cM, cP, cP, cS, cS, 0, cS, cS | cT, cS | cT, cK | cH, cT, cP, cH | cK}

var hangulVowels = [21]uint8{wA, wE | wA, wA, wE, wO | wA | wE, wE, wO | wE, wE, wO, wA | wO, wE, wE | wO, wO, wU | wO, wO | wU, wE, wI | wU, wU, 0, wI, wI}

var hangulFinals = [8]uint16{0, cK, cN, cT | cS, cL, cM | cN, cP, cN}

// hangulPhones appends hangul as the transcription of a foreign word to out,
// which is empty.
func hangulPhones(out []phone, w string) []phone {
	for _, r := range w {
		if !isHangul(r) {
			continue
		}
		i, v, f := split(r)
		glide := len(out) == 0 && v == vU || v == vWA || v == vWAE || v == vWO || v == vWE || v == vWI
		switch {
		case i != iNone && !(i == iR && len(out) > 0 && out[len(out)-1] == phone{cons: cL}):
			out = append(out, phone{cons: hangulOnset(i, v), vow: hangulVowels[v], weak: i == iH || i == iR && v == vEU && f == fNone})
		case i == iNone && glide:
			out = append(out, phone{cons: cW | cP, vow: hangulVowels[v], weak: true})
		case hangulVowels[v] != 0 || len(out) == 0:
			out = addVowel(out, hangulVowels[v])
		}
		if f != fNone {
			out = append(out, phone{cons: hangulFinals[f]})
		}
	}
	return out
}

// hangulOnset is the sound of an initial; before a front vowel the North writes
// ㅈ and ㅉ where the South has ㄷ and ㅌ.
func hangulOnset(initial, vowel int) uint16 {
	c := hangulInitials[initial]
	if c == cT && (vowel == vI || vowel == vE || vowel == vYE) {
		c |= cS
	}
	return c
}

// hanInitials are the pinyin initials as they transcribe foreign consonants.
var hanInitials = []struct {
	text string
	p    phone
}{
	{"zh", phone{cons: cS | cT}}, {"ch", phone{cons: cS | cT}}, {"sh", phone{cons: cS}}, {"b", phone{cons: cP}}, {"p", phone{cons: cP}}, {"m", phone{cons: cM}},
	{"f", phone{cons: cP}}, {"d", phone{cons: cT}}, {"t", phone{cons: cT}}, {"n", phone{cons: cN}}, {"l", phone{cons: cL}}, {"g", phone{cons: cK}}, {"k", phone{cons: cK}},
	{"h", phone{cons: cH | cK, weak: true}}, {"j", phone{cons: cS | cT | cK}}, {"q", phone{cons: cS | cT | cK}}, {"x", phone{cons: cS | cK | cH}}, {"r", phone{cons: cL | cS}},
	{"z", phone{cons: cS | cT}}, {"c", phone{cons: cS | cT}}, {"s", phone{cons: cS}}, {"w", phone{cons: cW | cP, weak: true}}, {"y", phone{}},
}

// transcribers are the characters that foreign names are mostly written with.
const transcribers = "阿埃艾爱安昂奥巴白班邦包保鲍北贝本比彼毕宾波伯博布采策查察达大戴丹当道德邓迪蒂丁东杜多厄恩尔耳法凡范方菲费芬弗福富盖甘冈高戈哥格根古瓜圭贵哈海汉豪赫亨洪侯胡华怀霍基吉加佳贾简江杰捷金京久居卡凯坎康考柯科克肯孔库夸奎拉莱赖兰朗劳勒雷里理利莉立连列林琳龙隆卢鲁路伦罗洛马玛迈麦曼芒毛梅门蒙孟米密敏明摩莫默姆穆拿娜纳奈南瑙内尼妮涅宁纽农努诺欧帕潘庞佩彭蓬皮平泼普其奇齐恰强乔切钦琴丘热仁荣日茹儒若萨塞赛桑森沙莎山尚舍申生圣施什石史士舒顺朔思斯松苏索所塔泰坦汤唐陶特滕提廷通图土托瓦万旺威韦维魏温翁沃乌武伍西希锡悉夏香肖晓欣辛兴匈休许逊雅亚延扬耶叶伊因英永尤友于约赞泽曾扎詹张章珍芝治朱茨兹宗佐祖拜登普京默克绍鸠俄舟勋敦顿泊呼苏赫莎缇黛丽蕾露茜薇娃嘎伽倩柳辽绪略森贡涂宛仓措旦珠庆勃什滨勉杨"

var transcriberSet = sync.OnceValue(func() map[rune]bool {
	out := map[rune]bool{}
	for _, r := range canonical(transcribers) {
		out[r] = true
	}
	return out
})

// transcribing tells whether all characters serve to write foreign names.
func transcribing(canon string) bool {
	set := transcriberSet()
	for _, r := range canon {
		if !set[r] {
			return false
		}
	}
	return true
}

// silent are characters whose vowel stands for none.
const silent = "夫弗布普姆卜甫斯思特德克格赫茨兹奇什日尔耳儿"

// hanPhones appends hanzi as the transcription of a foreign word to out, which
// is empty.
func hanPhones(out []phone, w string) []phone {
	data := hanziData()
	for _, r := range w {
		h := data.chars[r]
		if len(h.pinyin) == 0 {
			continue
		}
		p := data.names[h.pinyin[0]]
		if q := transcribedAs[r]; q != "" {
			p = q
		}
		out = addHan(out, p, strings.ContainsRune(silent, r))
	}
	return out
}

// transcribedAs are readings of characters in foreign names that are not their
// usual ones.
var transcribedAs = map[rune]string{'什': "shi", '曾': "zeng", '盖': "gai", '蓋': "gai", '伽': "jia", '茜': "xi", '塞': "sai", '阿': "a", '约': "shue", '約': "shue", '泽': "ze", '朴': "piao", '祭': "ji"}

func addHan(out []phone, p string, mute bool) []phone {
	if p == "er" {
		return append(out, phone{cons: cL})
	}
	rest := p
	for _, in := range hanInitials {
		if strings.HasPrefix(p, in.text) {
			rest = p[len(in.text):]
			if in.p.cons != 0 {
				out = append(doubled(out, in.p.cons), in.p)
			}
			break
		}
	}
	nasal := strings.HasSuffix(rest, "n") || strings.HasSuffix(rest, "ng")
	if v := hanVowel(p, strings.TrimRight(rest, "ng")); v != 0 && !mute {
		if rest == "un" {
			v |= wE // 敦 and 伦 are don and len as well
		}
		out = addVowel(out, v)
	}
	if nasal {
		out = append(out, phone{cons: cN | cM})
	}
	return out
}

// doubled makes the last sound weak when it has no vowel and the next is of its
// class: 唐纳德 has one n, 巴特图勒嘎 one t.
func doubled(out []phone, next uint16) []phone {
	if k := len(out) - 1; k > 0 && out[k].vow == 0 && out[k].cons&next != 0 && (out[k].cons == cN|cM || out[k].cons&^next == 0) {
		out[k].weak = true
	}
	return out
}

func hanVowel(p, rest string) uint8 {
	if rest == "i" && strings.ContainsRune("zcsr", rune(p[0])) {
		return 0
	}
	var v uint8
	for _, r := range rest {
		switch r {
		case 'a':
			v |= wA | wE
		case 'e':
			v |= wE | wO
		case 'i':
			v |= wI
		case 'o':
			v |= wO | wA
		case 'u', 'v':
			v |= wU | wO
		}
	}
	return v
}
