package zh

import (
	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/tagger"
)

// seldom are characters that transcribe names too, but so seldom or so common
// otherwise that only a dot or a title beside them makes them sounds.
const seldom = "包策日音赞呼敖嘎额钦楞顺凌仓灿披颂差汶猜育朝云钢奔朱照楚占宋丰本披依益吾买提江孜曲措旺嘉央珠洛次平伯阮贡塔蒂扶坡春昭冬峰仁照根青乐浩登钧汗毕力斡亦黛婕蕊荻葆萝丝绮珍翁钵崴岑翟泽钱辛棉庄仑苍锡鹏宏贲腊琴杏察仕历歷曆路汀思齐齊席缪繆歇培罕卓斐芭茱裘各修契迭"

// follows are characters that transcribe few ends of names and often begin what
// follows one.
const follows = "所曾将於于以则已也未就对向说称会在与和及等时赴任主都又再即并表指认出访参前后因由从被把给让同要想需应可能还是有"

var (
	isSeldom  = runeSet(seldom)
	isFollows = runeSet(follows)
)

// Costs of the ends of transcribed names.
const (
	costOfSeldom = 3  // a character of seldom, beside costOfSound
	gainNear     = 6  // a name right after a title that is none of another kind
	costOfFollow = 24 // ends in a character of follows with more after it
)

// sounding tells whether unit j may be a sound of a name, and what it costs.
func (v *view) sounding(j int) (int32, bool) {
	switch r := v.us[j].r; {
	case v.us[j].class != han:
		return 0, false
	case isSound[r]:
		return costOfSound, true
	case isSeldom[r]:
		return costOfSound + costOfSeldom, true
	case v.covers[j][0].Length > 1:
		return costOfSound + costOfSeldom, true // of a listed name: 约书亚
	}
	return 0, false
}

// trailing is what it costs that a transcribed name ends at unit j.
func (v *view) trailing(j int) int32 {
	if isFollows[v.us[j].r] && !v.bounded(j+1) {
		return costOfFollow
	}
	return v.split(j)
}

// foreignAt is the last unit of the transcribed name of more than one character
// that most likely begins at unit i, and its cost with what follows.
func (v *view) foreignAt(i int) (last int, best int32) {
	best = 1 << 29
	cost := int32(costOfForeign)
	for j := i; j < len(v.us) && j < i+longestRun; j++ {
		c, ok := v.sounding(j)
		if !ok {
			break
		}
		if cost += c; j == i {
			continue
		}
		total := cost + v.trailing(j) + v.cost[j+1]
		if gazetteer.Zh().Of(v.chars(i, j)).Has(gazetteer.Person) {
			total += costOfListed
		}
		if total < best {
			best, last = total, j
		}
	}
	return last, best
}

// dottedName fixes a name of parts joined by dots that begins at unit i, and tells
// whether there is one.
func (v *view) dottedName(g *tagger.Guide, i int) bool {
	if c := v.covers[i][0]; c.Length > 2 && g.Free(i-int(c.At), i) {
		i -= int(c.At) // within a listed name: 亚历+山大
	}
	last := -1
	for k := i; k < len(v.us); k++ {
		if v.us[k].class == dot && k > i {
			last = k
		} else if _, ok := v.sounding(k); !ok {
			break
		}
	}
	if last < 0 || last+1 >= len(v.us) {
		return false
	}
	cost, best, arg := int32(0), int32(1<<29), -1
	for j := last + 1; j < len(v.us) && j < last+longestRun; j++ {
		c, ok := v.sounding(j)
		if !ok {
			break
		}
		cost += c
		if total := cost + v.trailing(j) + v.cost[j+1]; total <= best {
			best, arg = total, j
		}
	}
	return arg > 0 && g.Fix(tagger.Chunk{First: i, Last: arg, Kind: compare.Person}, "transcribed name")
}
