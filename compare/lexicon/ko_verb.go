package lexicon

import "strings"

// stemForms lists the surfaces a verb or adjective stem (without 다) shows
// before endings: 만들 만드 만든 만들었; 가 간 갈 감 갑 갔; 돕 도우 도와 도운.
func stemForms(stem string) []string {
	r := []rune(stem)
	if len(r) == 0 || !isSyllable(r[len(r)-1]) {
		return nil
	}
	head, last := string(r[:len(r)-1]), r[len(r)-1]
	lead, vowel, final := syllable(last)
	forms := []string{stem}
	put := func(s ...rune) { forms = append(forms, head+string(s)) }
	open := func(l, v int) {
		for _, f := range [...]int{0, finalN, finalL, finalM, finalB} {
			put(compose(l, v, f))
		}
	}
	switch {
	case last == '하':
		open(lead, vowel)
		put('해')
		put('했')
	case final == 0:
		open(lead, vowel)
		return append(forms, pastForms(r)...)
	case final == finalL:
		open(lead, vowel)
	case final == finalB && !regular(stem, "잡 입 씹 뽑 접 집 업 좁 꼽 넓"):
		put(compose(lead, vowel, 0))
		for _, s := range "우운울움웁워웠와왔" {
			put(compose(lead, vowel, 0), s)
		}
	case final == finalD && regular(stem, "듣 걷 묻 깨닫 싣 일컫"):
		put(compose(lead, vowel, finalL))
	case final == finalS && regular(stem, "짓 낫 잇 붓 긋 젓"):
		put(compose(lead, vowel, 0))
	case final == finalH && len(r) > 1 && !regular(stem, "좋 넣 놓 쌓 낳 닿 찧"):
		open(lead, vowel)
		put(compose(lead, vowelAE, 0))
		put(compose(lead, vowelAE, finalSS))
	}
	return forms
}

// regular tells whether the stem ends with one of the listed stems.
func regular(stem, list string) bool {
	for _, s := range strings.Fields(list) {
		if strings.HasSuffix(stem, s) {
			return true
		}
	}
	return false
}

// pastForms are the contracted forms with 아/어 and the past of a stem that
// ends in a vowel: 오 와 왔, 지 져 졌, 쓰 써 썼, 흐르 흘러 흘렀.
func pastForms(r []rune) []string {
	last := r[len(r)-1]
	lead, vowel, _ := syllable(last)
	head := r[:len(r)-1]
	var out []string
	put := func(l, v int) {
		out = append(out, string(head)+string(compose(l, v, 0)), string(head)+string(compose(l, v, finalSS)))
	}
	switch vowel {
	case vowelA, vowelEO, vowelYEO, vowelAE, vowelE:
		put(lead, vowel)
	case vowelO:
		put(lead, vowelWA)
	case vowelU:
		put(lead, vowelWO)
	case vowelI:
		put(lead, vowelYEO)
	case vowelOE:
		put(lead, vowelWAE)
	case vowelWI:
	case vowelEU:
		bright := false
		if len(head) > 0 {
			_, v, _ := syllable(head[len(head)-1])
			bright = v == vowelA || v == vowelO
		}
		v := vowelEO
		if bright {
			v = vowelA
		}
		put(lead, v)
		if last == '르' && len(head) > 0 {
			l0, v0, f0 := syllable(head[len(head)-1])
			if f0 == 0 {
				head = append(append([]rune{}, head[:len(head)-1]...), compose(l0, v0, finalL))
				put(leadR, v)
			}
		}
	}
	return out
}
