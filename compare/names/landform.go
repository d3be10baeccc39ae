package names

import "strings"

// Rivers, mountains, islands and the like have one word in Chinese and Korean
// that is read with the name (虚川江, 허천강), and another in English that is no
// part of it (Hochon River). An English name is read with the words that the
// other two may write.

// landforms are English words for what a place is, longest first, with the
// romanised Korean and the pinyin words that may stand for them.
var landforms = []struct {
	english      string
	korean, pins []string
}{
	{"border crossing", []string{"hang"}, []string{"gang"}}, {"border port", []string{"hang"}, []string{"gang"}}, {"land port", []string{"hang"}, []string{"gang"}}, {"port of entry", []string{"hang"}, []string{"gang"}},
	{"river bridge", []string{"gang gyo"}, []string{"jiang qiao", "he qiao"}}, {"hot springs", []string{"onchon"}, []string{"wenquan"}}, {"hot spring", []string{"onchon"}, []string{"wenquan"}},
	{"river", []string{"gang", "chon"}, []string{"jiang", "he", "shui"}}, {"stream", []string{"chon"}, []string{"he", "xi"}}, {"lake", []string{"ho"}, []string{"hu"}}, {"reservoir", []string{"ho"}, []string{"hu"}},
	{"mount", []string{"san", "bong"}, []string{"shan", "feng"}}, {"mt", []string{"san", "bong"}, []string{"shan", "feng"}}, {"mountain", []string{"san"}, []string{"shan"}}, {"mountains", []string{"san", "sanmaek"}, []string{"shan", "shanmai"}}, {"peak", []string{"bong"}, []string{"feng"}}, {"hill", []string{"san", "dae"}, []string{"shan"}}, {"pass", []string{"ryong"}, []string{"ling", "guan"}},
	{"island", []string{"do"}, []string{"dao"}}, {"islet", []string{"do"}, []string{"dao"}}, {"islands", []string{"jedo"}, []string{"qundao"}}, {"peninsula", []string{"bando"}, []string{"bandao"}}, {"cape", []string{"kap", "kot"}, []string{"jiao"}},
	{"port", []string{"hang"}, []string{"gang"}}, {"harbor", []string{"hang"}, []string{"gang"}}, {"harbour", []string{"hang"}, []string{"gang"}}, {"bay", []string{"man"}, []string{"wan"}}, {"strait", []string{"haehyop"}, []string{"haixia"}}, {"bridge", []string{"gyo"}, []string{"qiao"}},
	{"temple", []string{"sa"}, []string{"si"}}, {"fortress", []string{"song", "sansong"}, []string{"cheng"}}, {"falls", []string{"pokpo"}, []string{"pubu"}}, {"waterfall", []string{"pokpo"}, []string{"pubu"}}, {"plain", []string{"pol"}, []string{"pingyuan"}}, {"plateau", []string{"kowon"}, []string{"gaoyuan"}},
	{"station", []string{"yok"}, []string{"zhan"}}, {"airport", []string{"bihaengjang", "konghang"}, []string{"jichang"}}, {"do", []string{"do"}, nil},
}

// landformOf parts English words at the word for what the place is, before or
// after the name; -1 when there is none.
func landformOf(words []string) (stem []string, form int) {
	text := strings.Join(words, " ")
	for i, l := range landforms {
		if rest, ok := strings.CutSuffix(text, " "+l.english); ok {
			return strings.Fields(rest), i
		}
		if rest, ok := strings.CutPrefix(text, l.english+" "); ok && l.english != "do" {
			return strings.Fields(strings.TrimPrefix(rest, "of ")), i
		}
	}
	return words, -1
}

// readLandform reads an English name with the words that Korean and Chinese
// write for what the place is.
func (n *Name) readLandform(stem []string, form int) {
	if len(stem) == 0 || len(stem) > 2 {
		return
	}
	for _, tail := range landforms[form].korean {
		n.kor = append(n.kor, koreanCuts(append(stem[:len(stem):len(stem)], strings.Fields(tail)...), 1)...)
	}
	for _, tail := range landforms[form].pins {
		n.pins = append(n.pins, pinyinCuts(append(stem[:len(stem):len(stem)], strings.Fields(tail)...))...)
	}
}

// oneLandform writes the long words of Chinese and Korean for what a place is in
// the short form that is read with the name.
func oneLandform(text string, script int) string {
	pairs := hanLandforms
	if script == hangulScript {
		pairs = koreanLandforms
	}
	for _, p := range pairs {
		if stem, ok := strings.CutSuffix(text, p[0]); ok && len(stem) >= 6 {
			return strings.TrimSpace(stem) + p[1]
		}
	}
	return text
}

var (
	hanLandforms    = [][2]string{{"陆路口岸", "港"}, {"公路口岸", "港"}, {"铁路口岸", "港"}, {"口岸", "港"}, {"大桥", "桥"}, {"大橋", "桥"}, {"水库", "湖"}, {"水庫", "湖"}, {"火车站", "站"}, {"港口", "港"}}
	koreanLandforms = [][2]string{{"통상구", "항"}, {"대교", "교"}, {"다리", "교"}, {"저수지", "호"}, {"섬", "도"}, {"항구", "항"}}
)

// chineseTails are the words of Chinese that Korean translates when it transcribes
// the rest of a name: 쑹화강, 창바이산.
var chineseTails = map[rune][]string{'강': {"jiang", "he"}, '산': {"shan"}, '호': {"hu"}, '도': {"dao"}, '항': {"gang"}, '교': {"qiao"}, '만': {"wan"}, '사': {"si"}, '역': {"zhan"}}

// transcribedLandform reads hangul as the transcription of a Chinese name with
// its last word translated.
func (n *Name) transcribedLandform() [][][]pin {
	last := len(n.hangul) - 1
	if last < 2 || n.Orthography == "dprk" || chineseTails[n.hangul[last]] == nil {
		return nil
	}
	var out [][][]pin
	for _, cut := range untranscribe(n.hangul[:last]) {
		var tail []pin
		for _, p := range chineseTails[n.hangul[last]] {
			tail = append(tail, hanziData().ids[p])
		}
		out = append(out, append(cut[:len(cut):len(cut)], tail))
	}
	return out
}

// assimilated adds what the sounds of a romanised name may be written for: Rangnang
// for 락랑, Jongno for 종로, Cholla for 전라.
func assimilated(cut []syl) {
	for i := range len(cut) - 1 {
		fin, ini := cut[i].fin, cut[i+1].ini
		nasal := ini&(1<<iN|1<<iM) != 0
		switch {
		case fin&(1<<fNG) != 0 && nasal:
			cut[i].fin |= 1 << fK
		case fin&(1<<fM) != 0 && nasal:
			cut[i].fin |= 1 << fP
		case fin&(1<<fL) != 0 && ini&(1<<iR) != 0:
			cut[i].fin |= 1 << fN
			cut[i+1].ini |= 1 << iN
		}
		if fin&(1<<fNG|1<<fM) != 0 && ini&(1<<iN) != 0 {
			cut[i+1].ini |= 1 << iR
		}
	}
}
