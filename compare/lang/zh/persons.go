package zh

import (
	"strings"

	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

const (
	// surnames are the usual family names of one character, Chinese and Korean.
	surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝文朴权徐玄咸卞廉表奇琴南魏智池太延洪马严元吕秋宣玉陆印鞠龙芮奉丘钱庾强伊昔皮扈晋菊凤弓墨赖傅乐尉冼甯阎阳巴燕练楚匡鹿敬雍亓辜闻幸班晁储蔚邸鄂禹裘郁封汲糜松牧郗仰厉束韶薄宿怀邰籍蔺屠莘贡劳扶寿习慎戈暨弘荆竺逯桓滑卿帅尧谌奚昝贲嵇荀羿都海原"
	// doubles are the family names of two characters.
	doubles = "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 南宫 独孤 鲜于 西门 端木 安倍 福田 小泉 菅义 岸田 石破 麻生 河野 茂木 鸠山 野田 村山 田中 中曾 佐藤 铃木 高桥 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐 山口 松本 井上 木村 清水 山崎 池田 阿部 桥本 山下 石川 中岛 前田 藤田 小川 后藤 冈田 长谷 村上 近藤 石井 斋藤 坂本 远藤 青木 藤井 西村 三浦 冈本 松田 中川 原田 小野 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宫崎 内田 高木 安藤 岛田 谷口 大野 丸山 今井 河村 藤本 武田 上野 杉山 千叶 村田 增田 高市 太田 岩屋 上川 木原 竹下 二阶 枝野 志位 玉木 小池 吉村 羽田 大平 宫泽 细川 司空 宇文 长孙 申屠 小岛 小山 大塚 平野 久保 松井 岩崎 樱井 菅原 野口 松尾 菊地 野村 新井 佐野"
	// afterNames are characters that rarely are the last of a name but often
	// begin what follows one.
	afterNames = "在与和同率出说称表应向对将所就等及会是也还则已曾的了到前自从由因为以被把给让又再都不没有未并兼主参访来去指认坚强希作任当赴抵发宣签介陪视听看接提呼祝致做想要能可正仍后中上下之其"
	// listed close or join the items of a list of persons.
	listed = "、，,和及与等；。；）)"
)

var (
	isSurname   = runeSet(surnames)
	isAfterName = runeSet(afterNames)
	isListed    = runeSet(listed)
	isAdverb    = runeSet("将已未曾则也就还都说称")
	isDouble    = setOf(doubles)
	attends     = setOf("陪同 参加 出席 随行 在座 同行 列席 会见 到场 等人 参观 观看")
	honorifics  = setOf("同志 先生 女士 小姐 夫人 太太 阁下 博士 教授 老师 一行 夫妇 殿下 陛下")
)

func runeSet(s string) map[rune]bool {
	out := map[rune]bool{}
	for _, r := range s {
		out[r] = true
	}
	return out
}

func setOf(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		out[w] = true
	}
	return out
}

// chars is the folded text of units i to j.
func (v *view) chars(i, j int) string {
	var b strings.Builder
	for k := i; k <= j; k++ {
		b.WriteRune(v.us[k].r)
	}
	return b.String()
}

// Costs of names beside those of words: see segment.
const (
	costOfThree   = 12 // family name and two characters
	costOfTwo     = 15
	costOfFour    = 20
	costOfListed  = -5 // the name is in the word list
	costOfAfter   = 14 // ends in a character that begins what follows names
	costOfSound   = 2  // a character of a transcribed name, beside costOfForeign
	costOfForeign = 10
	costOfSplit   = 8
	costOfTitled  = -8 // a rare noun right after a title
	common        = 8  // the frequency from which a noun after a title is one
)

// afterPosts are words after titles that begin with a family name and are no names.
var afterPosts = setOf("商定 游说 施压 应约 应询 应邀 应对 查阅 查验 祝愿 祝福 贺电 贺词 贺信 贺函 任期 任内 任职 向来 于是 时任 方才 常驻 常务 高呼 高票 言及 白宫 汇报 谈及 谈到 严词 严正 强硬 连任 连日 连同 连线 从而 安抚 成员 全体 经由 纪念 车队 车辆 终身 万分 温馨")

// nameAt is the last unit of the name that most likely begins at unit i, and
// how much cheaper reading it as a name is than as words; below 0 it is no name.
func (v *view) nameAt(i int) (last int, gain int32) {
	last, gain = v.nativeAt(i)
	best := v.cost[i] - gain
	if v.marks[i].After || v.runs[i].Length >= 2 {
		j, c := v.foreignAt(i)
		if v.marks[i].After && j-i > 2 {
			c -= gainNear
		}
		if c < best {
			best, last = c, j
		}
	}
	return last, v.cost[i] - best
}

// nativeAt is nameAt for Chinese, Korean and Japanese names only.
func (v *view) nativeAt(i int) (last int, gain int32) {
	best := int32(1 << 29)
	for n := 2; n <= 4 && i+n <= len(v.us) && v.us[i+n-1].class == han; n++ {
		if cost, ok := v.reading(i, n); ok {
			if c := cost + v.split(i+n-1) + v.cost[i+n]; c < best {
				best, last = c, i+n-1
			}
		}
	}
	return last, v.cost[i] - best
}

// split is what it costs to end a name at unit j when that tears a word apart.
func (v *view) split(j int) int32 {
	if j+1 >= len(v.us) || v.us[j+1].class != han {
		return 0
	}
	if c := gazetteer.Zh().Of(v.chars(j, j+1)); c.Has(gazetteer.Word) && c.Frequency() > 3 {
		return costOfSplit
	}
	return 0
}

// reading is the cost of n units from i on as a Chinese, Korean or Japanese name.
func (v *view) reading(i, n int) (int32, bool) {
	double := n > 2 && isDouble[v.chars(i, i+1)] || n == 4 && v.marks[i].After && isSurname[v.us[i].r] && isSurname[v.us[i+1].r]
	if !double && (!isSurname[v.us[i].r] || n == 4) {
		return 0, false
	}
	cost := int32(costOfThree)
	switch n {
	case 2:
		cost = costOfTwo
	case 4:
		cost = costOfFour - 6
	}
	class := gazetteer.Zh().Of(v.chars(i, i+n-1))
	if class.Has(gazetteer.Person) {
		cost += costOfListed
	} else if v.trails(i+n-1) && !(n == 3 && v.adverb(i+n)) {
		cost += costOfAfter
	}
	if n == 4 && !isDouble[v.chars(i, i+1)] && !v.bounded(i+n) && !isListed[v.us[i+n].r] {
		cost += costOfTitled * -1
	}
	switch {
	case !class.Has(gazetteer.Word) || class.Has(gazetteer.Person):
	case v.marks[i].After && !class.Has(gazetteer.Verb|gazetteer.Other) && class.Frequency() < common && !afterPosts[v.chars(i, i+n-1)]:
		cost += costOfTitled
	default:
		cost += costOfAfter
	}
	return cost, true
}

// trails tells whether unit i more likely begins what follows a name than ends one.
func (v *view) trails(i int) bool {
	r := v.us[i].r
	return isAfterName[r] && !v.bounded(i+1) || r == '说' || r == '称'
}

// adverb tells whether a word of one character that stands before verbs is at
// unit i.
func (v *view) adverb(i int) bool {
	return i < len(v.us) && isAdverb[v.us[i].r] && v.words[i].first == v.words[i].last
}

// bounded tells whether nothing or a mark is at unit i.
func (v *view) bounded(i int) bool { return i >= len(v.us) || v.us[i].class == mark }

// persons fixes the names that a title, an honorific, a dot or a list makes
// sure.
func (v *view) persons(g *tagger.Guide) {
	for i := range v.us {
		if v.us[i].class != han || !g.Free(i, i) {
			continue
		}
		switch {
		case v.marks[i].After && v.marks[i].Title == 0:
			v.afterTitle(g, i)
		case v.dotted[i] && v.runs[i].At == 0:
			v.dottedName(g, i)
		}
	}
	v.honoured(g)
	v.lists(g)
}

// afterTitle fixes a name right after a title, and those listed after it.
func (v *view) afterTitle(g *tagger.Guide, i int) {
	if v.dottedName(g, i) {
		return
	}
	if last, gain := v.nameAt(i); gain > 0 && g.Fix(tagger.Chunk{First: i, Last: last, Kind: compare.Person}, "after a title") {
		v.listFrom(g, last+1)
	}
}

// listFrom fixes the names that follow one at unit i, each after 、 or 和.
func (v *view) listFrom(g *tagger.Guide, i int) {
	for i+2 < len(v.us) && isListed[v.us[i].r] && v.us[i].r != '。' && v.us[i].r != '等' {
		if v.marks[i+1].Title != 0 || v.us[i+1].class != han {
			return
		}
		last, gain := v.nameAt(i + 1)
		if gain <= 0 || last+1 < len(v.us) && !isListed[v.us[last+1].r] && gain < 10 {
			return
		}
		if !g.Fix(tagger.Chunk{First: i + 1, Last: last, Kind: compare.Person}, "listed after a name") {
			return
		}
		i = last + 1
	}
}

// honoured fixes a name right before an honorific or a title.
func (v *view) honoured(g *tagger.Guide) {
	for i := 2; i < len(v.us); i++ {
		least := int32(8)
		switch {
		case i+1 < len(v.us) && honorifics[v.chars(i, i+1)]:
			least = 0
		case v.marks[i-1].Before && v.marks[i-1].Title == 0 && v.marks[i].Title != 0:
		default:
			continue
		}
		for n := 4; n >= 2; n-- {
			s := i - n
			if s < 0 || !g.Free(s, i-1) || !v.opens(s) {
				continue
			}
			if last, gain := v.nameAt(s); last == i-1 && gain > least {
				g.Fix(tagger.Chunk{First: s, Last: last, Kind: compare.Person}, "before a title or honorific")
				break
			}
		}
	}
}

// opens tells whether a word begins at unit i.
func (v *view) opens(i int) bool {
	return i == 0 || v.us[i-1].class != han || int(v.words[i].first) == i || v.marks[i].After || isAfterName[v.us[i-1].r] && v.words[i].last-v.words[i].first < 2
}

// lists fixes three names and more in a row that only 、 parts.
func (v *view) lists(g *tagger.Guide) {
	for i := 0; i < len(v.us); i++ {
		if v.us[i].r != '、' || i == 0 {
			continue
		}
		var items []tagger.Chunk
		first, ok := v.itemBefore(i)
		if ok {
			items = append(items, first)
		}
		at := i
		for at < len(v.us) && (v.us[at].r == '、' || v.us[at].r == '和' && len(items) > 0) {
			last, gain := 0, int32(-1)
			if at+2 < len(v.us) {
				last, gain = v.nameAt(at + 1)
			}
			if gain <= 4 || v.runs[at+1].Length >= 2 && last-at > 3 || last+1 < len(v.us) && !isListed[v.us[last+1].r] && v.us[last+1].class == han && int(v.words[last+1].first) != last+1 {
				break
			}
			items = append(items, tagger.Chunk{First: at + 1, Last: last, Kind: compare.Person})
			at = last + 1
		}
		if len(items) >= 3 || len(items) == 2 && at+1 < len(v.us) && attends[v.chars(at, at+1)] {
			for _, c := range items {
				g.Fix(c, "list of names")
			}
		}
		i = max(i, at-1)
	}
}

// itemBefore is the name that ends right before unit i.
func (v *view) itemBefore(i int) (tagger.Chunk, bool) {
	for n := 4; n >= 2; n-- {
		if s := i - n; s >= 0 && v.opens(s) && v.us[s].class == han {
			if last, gain := v.nameAt(s); last == i-1 && gain > 4 {
				return tagger.Chunk{First: s, Last: last, Kind: compare.Person}, true
			}
		}
	}
	return tagger.Chunk{}, false
}
