package byline

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var inText = map[string][]*regexp.Regexp{
	"zh": {
		regexp.MustCompile(`[（(【](?:[^（()）】]{0,12}?)?(?:记者|記者|通讯员)\s*[:：]?\s*([\p{Han}·\s、，]{2,40}?)\s*(?:报道|摄|文|通讯员[^（()）】]*)?[)）】]`),
		regexp.MustCompile(`(?:本报|本刊|本网|见习|实习|首席|采写[:：]\p{Han}{0,4})(?:记者|記者)\s*[:：]?\s*([\p{Han}·]{2,4}(?:[\s、][\p{Han}·]{2,4})*)\s*(?:报道|$|[　 《（(])`),
		regexp.MustCompile(`(?:^|[\s|｜》])(?:作者|撰文|采写|记者|記者)\s*[/／:：|｜]?\s*(\p{Han}[\p{Han}·]{1,3}(?:[\s、][\p{Han}·]{2,4})*)\s*(?:$|[\s|｜/　])`),
		regexp.MustCompile(`^文\s*[/／:：|｜]\s*([\p{Han}·]{2,4}(?:[\s、][\p{Han}·]{2,4})*)\s*$`),
	},
	"ko": {
		regexp.MustCompile(`(?:본사|본지)\s*기자\s+(\p{Hangul}{2,4})(?:\s|$)`),
		regexp.MustCompile(`(?:^|[\s=(\[])(\p{Hangul}{2,4})\s*(?:선임)?(?:기자|특파원)(?:\s|$|[=)\]])`),
	},
	"ja": {
		regexp.MustCompile(`[（(【]([\p{Han}\p{Hiragana}\p{Katakana}ー]{2,8}?)(?:記者)?[)）】]$`),
	},
}

// InText finds the reporters a paragraph names in the forms of its language,
// as written; see Clean. nil when it names none.
func InText(paragraph, lang string) []string {
	var out []string
	for _, re := range inText[lang] {
		for _, m := range re.FindAllStringSubmatch(paragraph, 4) {
			out = append(out, m[1])
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}

// Family names of Chinese persons, the commonest first; two characters where
// the name has two.
const (
	familyNames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由陳張劉楊黃趙吳孫馬鄭謝許韓馮鄧蔣葉蘇魏呂盧鍾陸範賈韋鄒龍賀顧龔邵萬錢嚴湯莊聶魯歐關蘭寧紀畢單塗駱藍華饒繆簡車項連蘆麥婁黨宮費衛應閔鄔邊師樂儲譚閻"
	doubleNames = "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 百里 南宫 歐陽 司馬 諸葛"
)

// Chinese holds for a name that reads as a Chinese person's: a family name and
// one or two characters more.
func Chinese(name string) bool {
	if !hanName.MatchString(name) {
		return false
	}
	n := utf8.RuneCountInString(name)
	if n >= 3 {
		for _, d := range strings.Fields(doubleNames) {
			if strings.HasPrefix(name, d) {
				return n <= 4
			}
		}
	}
	first, _ := utf8.DecodeRuneInString(name)
	return n <= 3 && strings.ContainsRune(familyNames, first)
}
