package main

import "strings"

// variants is a union-find forest over hanzi written one for the other.
type variants map[rune]rune

func (v variants) find(r rune) rune {
	p, ok := v[r]
	if !ok || p == r {
		return r
	}
	root := v.find(p)
	v[r] = root
	return root
}

// join makes two characters one; the lower code point stands for both.
func (v variants) join(a, b rune) {
	a, b = v.find(a), v.find(b)
	if a > b {
		a, b = b, a
	}
	if a != b {
		v[b] = a
	}
}

func readVariants(dir string, sets variants) error {
	err := unihanLines(dir+"/Unihan_Variants.txt.bz2", sumVariants, func(r rune, property, value string) {
		switch property {
		case "kTraditionalVariant", "kSimplifiedVariant", "kZVariant":
			joinAll(sets, r, value)
		}
	})
	if err != nil {
		return err
	}
	return unihanLines(dir+"/Unihan_OtherMappings.txt.bz2", sumMappings, func(r rune, property, value string) {
		if property == "kJinmeiyoKanji" {
			joinAll(sets, r, value)
		}
	})
}

func joinAll(sets variants, r rune, value string) {
	for _, f := range strings.Fields(value) {
		f, _, _ = strings.Cut(f, "<")
		if i := strings.Index(f, "U+"); i >= 0 {
			if t := codepoint(f[i:]); inRange(t) {
				sets.join(r, t)
			}
		}
	}
}

func addRunes(list []rune, more ...rune) []rune {
	for _, r := range more {
		if !strings.ContainsRune(string(list), r) {
			list = append(list, r)
		}
	}
	return list
}

func addWords(list []string, more ...string) []string {
next:
	for _, w := range more {
		for _, l := range list {
			if l == w {
				continue next
			}
		}
		if w != "" && len(list) < 4 {
			list = append(list, w)
		}
	}
	return list
}

// dropLaw drops a reading that another gives by the initial-sound rule, so that
// 李 is 리 and not also 이.
func dropLaw(readings []rune) []rune {
	var out []rune
	for _, r := range readings {
		if !derived(r, readings) {
			out = append(out, r)
		}
	}
	return out
}

// derived tells whether r is a ㄹ or ㄴ reading of the list with its initial
// softened: 리 -> 이, 로 -> 노, 녀 -> 여.
func derived(r rune, readings []rune) bool {
	const base, block = 0xAC00, 588 // 21 vowels times 28 finals
	ini, rest := (r-base)/block, (r-base)%block
	for _, s := range readings {
		i, t := (s-base)/block, (s-base)%block
		if s == r || t != rest {
			continue
		}
		if soft := softening(t / 28); soft && ini == 11 && (i == 5 || i == 2) || !soft && i == 5 && ini == 2 {
			return true
		}
	}
	return false
}

// softening tells the vowels before which ㄹ and ㄴ fall away: ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ.
func softening(vowel rune) bool { return strings.ContainsRune("\x02\x03\x06\x07\x0c\x11\x14", vowel) }

// shinjitai lists Japanese forms beside the traditional ones where Unihan does
// not join them.
const shinjitai = `亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 艶艷 応應 欧歐 殴毆 桜櫻 奥奧 横橫 温溫 穏穩 仮假 価價 画畫
会會 絵繪 壊壞 懐懷 拡擴 覚覺 学學 岳嶽 楽樂 勧勸 巻卷 歓歡 缶罐 観觀 間閒 関關 陥陷 顔顏 気氣 帰歸 亀龜 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛
峡峽 挟挾 教敎 強强 郷鄕 尭堯 暁曉 区區 駆驅 勲勳 薫薰 径徑 恵惠 掲揭 経經 継繼 茎莖 蛍螢 軽輕 鶏鷄 鶏雞 芸藝 撃擊 欠缺 倹儉 剣劍 圏圈 検檢 権權 献獻 県縣
研硏 険險 顕顯 験驗 厳嚴 広廣 恒恆 鉱鑛 号號 国國 黒黑 済濟 砕碎 斎齋 剤劑 冴冱 桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 写寫 釈釋
寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 諸諸 叙敍 将將 称稱 渉涉 焼燒 証證 奨獎 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸
嘱囑 神神 真眞 寝寢 慎愼 尽盡 図圖 粋粹 酔醉 穂穗 随隨 髄髓 枢樞 数數 瀬瀨 声聲 静靜 斉齊 摂攝 窃竊 節節 専專 戦戰 浅淺 潜潛 繊纖 践踐 銭錢 禅禪
双雙 壮壯 捜搜 挿插 争爭 総總 聡聰 荘莊 装裝 騒騷 増增 蔵藏 臓臟 即卽 属屬 続續 堕墮 体體 対對 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 単單 担擔 胆膽 団團
弾彈 断斷 痴癡 遅遲 昼晝 虫蟲 鋳鑄 猪豬 庁廳 聴聽 鎮鎭 塚塚 逓遞 鉄鐵 転轉 点點 伝傳 灯燈 当當 党黨 盗盜 稲稻 闘鬭 闘鬥 徳德 独獨 読讀 届屆 弐貳 悩惱
脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 蛮蠻 秘祕 浜濱 瓶甁 払拂 仏佛 併倂 並竝 変變 辺邊 弁辨 弁辯 舗舖 穂穗 宝寶 豊豐 褒襃 墨墨 翻飜 毎每 万萬
満滿 免免 麺麵 黙默 弥彌 訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 遥遙 欲欲 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠 涙淚 塁壘 礼禮 励勵 霊靈
齢齡 歴歷 恋戀 練練 錬鍊 炉爐 労勞 楼樓 湾灣 呉吳 渓溪 黄黃 祐祐 清淸 青靑 巨巨 瑶瑤 桧檜 焔焰 徴徵 穣穰 唖啞 鴎鷗 淵渊 渕淵 島嶋 峰峯 崎﨑 富冨 鄭郑 喆哲 鉄銕 呂吕
産產 郎郞 朗朗 内內 吶呐 兌兑 脱脫 税稅 説說 悦悅 鋭銳 閲閱 録錄 縁緣 曽曾 憎憎 僧僧 層層 贈贈 絶絕 温温 為爲 衆眾 強强 戸戶 壱壹 抜拔 歩步 頻頻 捗捗 涼凉 凛凜 況况 減减 準准 决決 冲沖 净淨`
