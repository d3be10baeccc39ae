package lexicon

import "strings"

// transcription are the characters foreign names are written with.
var transcription = func() map[rune]bool {
	m := map[rune]bool{}
	for _, r := range strings.Join(strings.Fields(`赖腾瑟柏贺琪茜蓓薇黛娅雯奈仑蒲葡琅蔡察彻楚狄都敦俄勒朴隆珊梵窦
阿埃艾爱安昂奥巴白班邦保鲍贝本比彼毕宾博伯波勃布查茨茲慈达大戴丹当道德登邓迪蒂第丁东杜顿多厄恩尔法凡范方菲费芬丰冯佛夫弗福富盖甘冈高哥戈格葛根贡古瓜圭贵
哈海汉豪赫黑亨洪侯胡华怀霍基吉加贾简杰金津久喀卡凯坎康考柯科可克肯孔库夸奎昆拉莱兰朗劳勒雷蕾累里理李丽利莉连列林琳龙隆卢鲁路露伦伦罗洛吕马玛迈麦曼芒毛梅门蒙米密
敏明缪摩莫墨默姆木穆那纳娜乃南内嫩尼妮年涅宁纽农努女诺欧帕派潘庞培佩彭蓬皮匹平珀泊普浦漆齐奇契强乔切钦青琼丘邱日荣茹瑞若萨塞赛桑森沙莎山尚绍舍申生圣施石史士舒朱斯松苏
索塔泰坦汤唐陶特滕提廷通图土吐托瓦外万旺维威韦卫魏温文翁沃乌武西希锡席夏香向肖谢辛欣兴休许雪逊雅亚延扬杨尧耶叶伊依因英尤于约云泽扎詹章哲珍芝治朱卓兹宗祖佐藤`), "") {
		m[r] = true
	}
	return m
}()

// hanName reads a run of transcription characters that no glossed word of two
// characters interrupts, and returns the segment after it; i when there is none.
func (g *glosser) hanName(h *hanRun, list []piece, i int) int {
	j := i
	for j < len(list) && g.transcribed(h, list[j]) {
		j++
	}
	for j > i && zhStop[h.sub(list[j-1])] {
		j--
	}
	if j == i {
		return i
	}
	p := piece{list[i].from, list[j-1].to}
	if p.to-p.from < 2 {
		return i
	}
	word := h.sub(p)
	u := Unit{Span: span(h.src[p.from], h.src[p.to]), Kind: Name, Weight: maxWeight - 1}
	u.sound = g.hanSkeleton(h.runes[p.from:p.to])
	u.keys = g.hanGlosses(word, 1, nil)
	u.keys = append(u.keys, gloss{hashKey(classHanzi, word), 1}, gloss{hashKey(classSound, g.readHangul(h.runes[p.from:p.to])), .8})
	g.add(u)
	return j
}

// transcribed tells whether a segment may be part of a foreign name: made of
// transcription characters, and a single one or a word without own meaning.
func (g *glosser) transcribed(h *hanRun, p piece) bool {
	for _, r := range h.runes[p.from:p.to] {
		if !transcription[r] {
			return false
		}
	}
	if p.to-p.from == 1 {
		return true
	}
	e := g.zh[h.sub(p)]
	return e.n == 0 && e.row == 0
}

// hanSkeleton is the skeleton of characters by their pinyin.
func (l *Lexicon) hanSkeleton(runes []rune) string {
	var b []byte
	for _, r := range runes {
		if s, ok := hanSounds[r]; ok {
			b = append(b, s...)
			continue
		}
		p, _, _ := strings.Cut(l.chars[r].pinyin, ",")
		b = append(b, pinyinClasses(p)...)
	}
	return string(b)
}

// hanSounds are transcription characters whose pinyin misleads.
var hanSounds = map[rune]string{'尔': "r", '基': "K", '耳': "r", '夫': "P", '日': "S", '瓦': "v", '维': "v", '文': "vN", '沃': "v", '卫': "v", '威': "", '韦': "v", '万': "vN", '旺': "vN", '温': "vN", '金': "KN", '吉': "S", '姆': "N", '华': "", '茨': "TS"}

func pinyinClasses(p string) string {
	if p == "" {
		return ""
	}
	var b []byte
	switch p[0] {
	case 'b', 'p', 'f':
		b = append(b, 'P')
	case 'd', 't':
		b = append(b, 'T')
	case 'g', 'k':
		b = append(b, 'K')
	case 'j', 'q', 'x', 'z', 'c', 's':
		b = append(b, 'S')
	case 'l', 'r':
		b = append(b, 'L')
	case 'm', 'n':
		b = append(b, 'N')
	}
	if strings.HasSuffix(p, "n") || strings.HasSuffix(p, "ng") {
		b = append(b, 'N')
	}
	return string(b)
}
