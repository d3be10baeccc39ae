package zh

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/ground"
	"lacuna/compare/annotate/tagger"
)

// sounds are the characters that names of other scripts are transcribed with.
const sounds = "阿埃艾爱安昂奥澳巴白拜班邦保鲍堡贝本比彼边宾波伯玻博勃卜布采茨查柴昌楚达大戴代丹当道德登邓迪蒂丁东杜敦顿多厄俄恩尔法凡范方菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根贡古顾瓜圭郭果哈海汉豪赫黑亨洪侯胡华怀惠霍基吉季加贾简姜杰捷金津京居喀卡凯坎康考柯科可克肯孔库夸奎昆拉腊莱赖兰郎劳勒雷累黎里理利莉连廉列烈林琳龙卢鲁露伦罗洛吕律麻马玛迈麦曼芒毛茂梅门蒙孟米密缅明莫墨默姆木穆那纳娜乃奈南瑙内嫩能尼妮涅宁纽农努诺欧帕派潘庞佩彭蓬皮匹平珀普奇恰钱乔切琴丘邱屈琼让热仁荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山珊尚绍舍申圣盛施什石史士舒朔斯司丝松苏素孙索所塔泰坦汤唐陶特腾滕提田铁廷通透图土托陀瓦万旺威韦维魏温文翁沃乌伍武西希锡夏香谢欣辛休许逊雅亚延扬杨耶叶伊易意因英永尤于宇约泽曾扎詹占章珍芝智朱兹宗祖佐桥翰薇蕾娅莲姬伽迦嘉蓓碧弥桂姗谟朗狄隆柏敏芙荷丽慕摩逊笛恺寇臣娃绍亥弗雯茜妮薛"

var isSound = func() map[rune]bool {
	out := map[rune]bool{}
	for _, r := range sounds {
		out[r] = true
	}
	return out
}()

// view is a sentence as the tagger sees it.
type view struct {
	text    string
	us      []token
	words   []wordAt
	hashes  []uint64 // of the word a unit is in
	cost    []int32  // of the best words from a unit to the end
	covers  [][len(nameClasses)]gazetteer.Cover
	certain map[int]int       // last unit by first of bodies sure by name
	runs    []gazetteer.Cover // runs of transcription characters
	dotted  []bool            // in a run with a dot
	hits    []ground.Hit
	roles   []role // of the word a unit is in
	marks   []ground.Mark
	since   []uint8           // units since a title ended, 1 right after it, 0 none titleReach
	until   []uint8           // units until a title begins
	native  []gazetteer.Cover // most likely Chinese, Korean or Japanese name over a unit
}

func look(text string) *view {
	v := &view{text: text, us: unitsOf(text), certain: map[int]int{}}
	t := gazetteer.Zh()
	v.words, v.cost = segment(v.us, t)
	v.hashWords()
	v.covers = covers(v.us, t, v.certain)
	v.findRuns()
	v.hits = ground.Find(text, "zh")
	v.marks = ground.Marks(v.hits, v.spans())
	v.markSites()
	v.nearTitles()
	v.findNative()
	return v
}

// findRuns marks maximal runs of transcription characters and dots.
func (v *view) findRuns() {
	n := len(v.us)
	v.runs, v.dotted = make([]gazetteer.Cover, n), make([]bool, n)
	for i := 0; i < n; {
		j, dots := i, 0
		for j < n && (v.us[j].class == han && isSound[v.us[j].r] || j > i && v.us[j].class == dot) {
			if v.us[j].class == dot {
				dots++
			}
			j++
		}
		for k := i; k < j; k++ {
			v.runs[k] = gazetteer.Cover{Length: uint8(min(j-i, 99)), At: uint8(min(k-i, 98))}
			v.dotted[k] = dots > 0
		}
		i = max(j, i+1)
	}
}

// spans are the spans of the units.
func (v *view) spans() []compare.Span {
	out := make([]compare.Span, len(v.us))
	for i, u := range v.us {
		out[i] = u.Span
	}
	return out
}

// titleReach is how far from a title a name may reach, in units.
const titleReach = 6

// nearTitles fills since and until; a mark ends the reach of a title.
func (v *view) nearTitles() {
	n := len(v.us)
	v.since, v.until = make([]uint8, n), make([]uint8, n)
	for i := range n {
		switch {
		case v.marks[i].Title != 0 || v.us[i].class == mark:
		case v.marks[i].After:
			v.since[i] = 1
		case i > 0 && v.since[i-1] > 0 && v.since[i-1] < titleReach:
			v.since[i] = v.since[i-1] + 1
		}
	}
	for i := n - 1; i >= 0; i-- {
		switch {
		case v.marks[i].Title != 0 || v.us[i].class == mark:
		case v.marks[i].Before:
			v.until[i] = 1
		case i+1 < n && v.until[i+1] > 0 && v.until[i+1] < titleReach:
			v.until[i] = v.until[i+1] + 1
		}
	}
}

// findNative marks the names of family name and given name that read better as
// such than as words.
func (v *view) findNative() {
	v.native = make([]gazetteer.Cover, len(v.us))
	for i := 0; i < len(v.us); i++ {
		if v.us[i].class != han || !v.opens(i) {
			continue
		}
		last, gain := v.nativeAt(i)
		if gain <= 0 {
			continue
		}
		for k := i; k <= last; k++ {
			v.native[k] = gazetteer.Cover{Length: uint8(last - i + 1), At: uint8(k - i)}
		}
		i = last
	}
}

// Observe is a sentence as units with their features, for training.
func Observe(text string) ([]compare.Span, tagger.Sequence) {
	v := look(text)
	return v.spans(), tagger.Sequence{Len: len(v.us), Features: v.features}
}

// at is the text value of unit i, with marks for what lies beyond the ends.
func (v *view) at(i int) uint64 {
	switch {
	case i < 0:
		return 1
	case i >= len(v.us):
		return 2
	}
	return v.us[i].text
}

// word is the hash of the word unit i is in.
func (v *view) word(i int) uint64 {
	if i < 0 || i >= len(v.us) {
		return 3
	}
	return v.hashes[i]
}

// hashWords fills hashes and roles; the words of class foreign have one hash.
func (v *view) hashWords() {
	v.hashes = make([]uint64, len(v.us))
	v.roles = make([]role, len(v.us))
	for i := 0; i < len(v.us); {
		h, w := gazetteer.Seed, v.words[i]
		for k := w.first; k <= w.last; k++ {
			h = h.Rune(v.us[k].r)
		}
		role := roles[uint64(h)]
		if w.class == foreign {
			h = gazetteer.Seed
		}
		for k := w.first; k <= w.last; k++ {
			v.hashes[k] = uint64(h)
			v.roles[k] = role
		}
		i = int(w.last) + 1
	}
}

func (v *view) classAt(i int) uint64 {
	if i < 0 || i >= len(v.us) {
		return 99
	}
	if v.us[i].class != han {
		return 90 + uint64(v.us[i].class)
	}
	return uint64(v.words[i].class & (1<<12 - 1) &^ gazetteer.Guess)
}

// features appends the features of unit i.
func (v *view) features(i int, buf []uint64) []uint64 {
	a, b, c, d, e := v.at(i-2), v.at(i-1), v.at(i), v.at(i+1), v.at(i+2)
	w := v.words[i]
	part := w.part(i)
	before, after := int(w.first)-1, int(w.last)+1
	run := uint64(min(v.runs[i].Length, 8))
	if v.dotted[i] {
		run += 16
	}
	sound := uint64(0)
	for k := i - 1; k <= i+1; k++ {
		sound <<= 1
		if k >= 0 && k < len(v.us) && v.runs[k].Length > 0 {
			sound |= 1
		}
	}
	buf = append(buf,
		tagger.Hash(0),
		tagger.Hash(1, a), tagger.Hash(2, b), tagger.Hash(3, c), tagger.Hash(4, d), tagger.Hash(5, e),
		tagger.Hash(6, a, b), tagger.Hash(7, b, c), tagger.Hash(8, c, d),
		tagger.Hash(11, uint64(v.us[i].class), v.classAt(i-1), v.classAt(i+1)),
		tagger.Hash(12, part, v.classAt(i)),
		tagger.Hash(13, part, v.word(i)),
		tagger.Hash(14, part, v.classAt(before), v.classAt(after)),
		tagger.Hash(15, part, v.word(before)), tagger.Hash(16, part, v.word(after)),
		tagger.Hash(17, run, sound), tagger.Hash(18, uint64(v.runs[i].At), run),
		tagger.Hash(19, sound, part, uint64(len(v.us[i:min(len(v.us), int(w.last)+1)]))),
	)
	ra, rb := v.roleAt(before), v.roleAt(after)
	kind := v.kindOf(i)
	buf = append(buf,
		tagger.Hash(50, part, ra, kind), tagger.Hash(51, part, rb, kind), tagger.Hash(52, part, ra, rb), tagger.Hash(53, part, uint64(v.roles[i])),
	)
	for k, cv := range v.covers[i] {
		buf = append(buf, tagger.Hash(20+uint64(k), cv.Code(5)))
	}
	buf = append(buf,
		tagger.Hash(30, v.covers[i][0].Code(5), v.covers[i][1].Code(5)),
		tagger.Hash(31, v.covers[i][1].Code(5), v.covers[i][2].Code(5)),
		tagger.Hash(32, v.ending(i)),
		tagger.Hash(33, uint64(v.us[i].class), v.shape(i)),
		tagger.Hash(40, uint64(v.marks[i].Title)), tagger.Hash(41, uint64(v.marks[i].Org)), tagger.Hash(42, uint64(v.marks[i].Place), part),
		tagger.Hash(46, v.native[i].Code(5)), tagger.Hash(47, v.native[i].Code(5), sound),
		tagger.Hash(43, uint64(v.since[i]), uint64(v.until[i])), tagger.Hash(44, uint64(v.since[i]), run), tagger.Hash(45, uint64(v.until[i]), run),
	)
	return v.latinFeatures(i, buf)
}

// shape is the kind of Latin run.
func (v *view) shape(i int) uint64 {
	if v.us[i].class != latin {
		return 0
	}
	s := v.text[v.us[i].Start:v.us[i].End]
	n := uint64(min(len(s), 6))
	switch {
	case strings.ToUpper(s) == s:
		return 10 + n
	case strings.ToLower(s) == s:
		return 20 + n
	}
	return 30 + n
}

// endings are characters that close names of places and organisations.
const endings = "国省市县州区镇村岛山河海湖江洋洲港路街院所会党部局厅社团队军司行校大学馆站寺宫塔"

// ending is the first character among endings at i or in the eight after it,
// with its distance.
func (v *view) ending(i int) uint64 {
	for k := i; k < min(len(v.us), i+8) && v.us[k].class != mark; k++ {
		if v.us[k].class == han && strings.ContainsRune(endings, v.us[k].r) {
			return uint64(v.us[k].r)<<4 | uint64(k-i)
		}
	}
	return 0
}
