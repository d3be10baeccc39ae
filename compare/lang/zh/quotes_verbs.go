package zh

import (
	"strings"

	"lacuna/compare/lang/internal/lookup"
)

// verb is a verb of saying, with the characters that make another word of it
// when they stand before or after. A verb that needs a mark is one only before
// a comma, a colon or a quotation.
type verb struct {
	form          string
	before, after string
	mark          bool
}

// verbs are the verbs of saying, the longest first.
var verbs = []verb{
	{form: "回应称"}, {form: "介绍说"}, {form: "补充说"}, {form: "补充道"}, {form: "解释说"}, {form: "强调说"}, {form: "表示说"}, {form: "透露说"},
	{form: "指出"}, {form: "强调", after: "了性的"}, {form: "強調", after: "了性的"}, {form: "表示", after: "了的"}, {form: "认为", after: "的"},
	{form: "認為", after: "的"}, {form: "希望", before: "的有满充寄大新予是抱无與与", after: "的工小，。、之和"}, {form: "相信", before: "的", after: "的"},
	{form: "重申", after: "了"}, {form: "透露", after: "了"}, {form: "坦言"}, {form: "问", before: "访提询顾疑学慰请", mark: true}, {form: "問", before: "訪提詢顧疑學慰請", mark: true}, {form: "呼吁", after: "书"}, {form: "呼籲"}, {form: "主张", before: "的项点大", mark: true},
	{form: "建议", before: "的项点条", mark: true}, {form: "介绍", before: "的", mark: true}, {form: "写道", mark: true}, {form: "宣布", mark: true},
	{form: "警告", before: "的", mark: true}, {form: "承认"}, {form: "否认", mark: true}, {form: "声称"}, {form: "宣称"}, {form: "聲稱"}, {form: "谈到", mark: true},
	{form: "称", before: "名职简全号对堪人俗并自统尊昵通", after: "为號号赞职之得呼", mark: true}, {form: "稱", before: "名職簡全號對堪人俗並自統尊通", after: "為號讚職之得呼", mark: true},
	{form: "说", before: "小学传演解据来听游再且虽", after: "明法服到是话唱不起教"}, {form: "說", before: "小學傳演解據來聽遊再且雖", after: "明法服到是話唱不起教"}, {form: "道", before: "报通知街频难渠轨轻管隧跑铁大人味", mark: true},
}

// stances are verbs that tell what somebody holds, also of an event.
var stances = map[string]bool{"认为": true, "認為": true, "否认": true, "主张": true, "希望": true, "相信": true, "呼吁": true, "呼籲": true, "警告": true, "建议": true, "重申": true, "承认": true}

// saying finds the verbs in running text.
var saying = lookup.Make(verbTable())

func verbTable() map[string]verb {
	out := map[string]verb{}
	for _, v := range verbs {
		out[v.form] = v
	}
	delete(out, "道")
	return out
}

// fits tells whether the verb at a place of s is no part of another word.
func (v verb) fits(s string, at int) bool {
	after := s[at+len(v.form):]
	if v.mark && after != "" && !starts(after, "，", "：", "“", ":", "「") {
		return false
	}
	if w := len("是"); v.before != "" && at >= w && strings.Contains(v.before, s[at-w:at]) {
		return false
	}
	return v.after == "" || len(after) < len("是") || !strings.Contains(v.after, after[:len("是")])
}

// nouns follow 表示 when a feeling is shown and nothing is said.
var nouns = []string{"感谢", "衷心", "热烈", "祝贺", "欢迎", "慰问", "哀悼", "敬意", "谢意", "关切", "谴责", "满意", "遗憾", "赞赏", "支持", "反对", "诚挚", "崇高",
	"深切", "亲切", "由衷", "感謝", "熱烈", "祝賀", "歡迎", "慰問", "謝意", "關切", "譴責", "滿意", "遺憾", "讚賞", "敬佩", "钦佩", "肯定", "高度", "深深", "最"}

// relayed tells whether a medium is said to report, and not a person to speak.
func relayed(lead, verb string) bool {
	return ends(lead, "媒", "报道", "報道", "社", "通讯社", "媒体", "媒體", "电台", "電台", "报纸", "报", "电视台", "消息", "网站", "社论", "据", "报导") || strings.HasPrefix(lead, "据") && verb != "希望" && strings.Contains(lead, "报道")
}

// happens tells whether a clause names an event.
func happens(body string) bool {
	for _, t := range events {
		for _, f := range t.Forms {
			if strings.Contains(body, f) {
				return true
			}
		}
	}
	return false
}
