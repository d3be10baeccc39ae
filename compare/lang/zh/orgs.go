package zh

import (
	"lacuna/compare"
	"lacuna/compare/annotate/tagger"
)

// bodies are words that after a place or a body make the name of a body.
var bodies = setOf("委员会 党委员会 人民委员会 人民政府 政府 市委 省委 县委 党委 海关 公安局 公安厅 警察局 警方 法院 高等法院 检察院 大学 学院 医院 银行 电视台 电台 日报 晚报 商会 工会 议会 国会 军队 空军 海军 陆军 外交部 国防部 财政部 大使馆 总领馆 领事馆 使馆 总领事馆 博物馆 图书馆 联合会 协会 研究所 研究院 科学院 商务厅 卫生厅 教育厅 文旅厅 外事办 外事办公室 卫健委 商务局 文旅局 体育局 红十字会 足协 足球队")

// longestBody is the most characters of a word among bodies.
const longestBody = 6

// organisations fixes bodies: the lexicon's, and those made of places or bodies
// and a word for a body (朝鲜劳动党+平安北道+委员会, 沈阳+海关).
func (v *view) organisations(g *tagger.Guide) {
	last := make([]int, len(v.us)) // unit after the hit that begins here
	for i := range v.us {
		if j := v.hitEnd(i); j > 0 {
			last[i] = j
		}
	}
	for i := range v.us {
		if j, ok := v.certain[i]; ok && last[i] <= j+1 && int(v.words[i].first) == i {
			g.Fix(tagger.Chunk{First: i, Last: j, Kind: compare.Org}, "lexicon")
		}
		end := last[i]
		if end == 0 || !g.Free(i, i) {
			continue
		}
		for end < len(v.us) && (last[end] > 0 || v.us[end].r == '驻' && end+1 < len(v.us) && last[end+1] > 0) {
			end = max(last[end], end+1)
		}
		if j := v.bodyAt(end); j > 0 {
			g.Fix(tagger.Chunk{First: i, Last: j, Kind: compare.Org}, "lexicon")
		} else if e := last[i]; v.marks[i].Org > 4 || e < len(v.us) && v.marks[e].Org > 4 && v.marks[i].Place > 0 {
			if v.marks[i].Org <= 4 {
				e = last[e]
			}
			g.Fix(tagger.Chunk{First: i, Last: e - 1, Kind: compare.Org}, "lexicon")
		}
	}
}

// hitEnd is the unit after the organisation or place of the lexicon that begins
// at unit i; 0 for none.
func (v *view) hitEnd(i int) int {
	m := v.marks[i]
	for _, code := range []uint8{m.Org, m.Place} {
		switch code {
		case 4, 8:
			return i + 1
		case 1, 5:
			for j := i + 1; j < len(v.us); j++ {
				c := v.marks[j].Org
				if code == m.Place && code != m.Org {
					c = v.marks[j].Place
				}
				if c == 3 || c == 7 {
					return j + 1
				}
			}
		}
	}
	return 0
}

// bodyAt is the last unit of the word among bodies at unit i; 0 for none.
func (v *view) bodyAt(i int) int {
	for n := longestBody; n >= 2; n-- {
		if i+n <= len(v.us) && bodies[v.chars(i, i+n-1)] {
			return i + n - 1
		}
	}
	return 0
}
