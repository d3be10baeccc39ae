package ko

import "strings"

const (
	// particles may close an eojeol after a name or a title.
	particles = `은 는 이 가 을 를 의 에 에게 와 과 도 로 으로 께서 께서는 께서도 께 께와 께로 에게서 에서 에서는 부터 까지 까지는 만 만이 만은
		이며 이고 이나 나 며 고 이라고 라고 이라는 라는 이란 란 인 이다 다 이었다 였다 이라며 라며 이라면서 라면서 이자 자 처럼 보다 마저 조차
		하고 랑 이랑 에도 에는 에의 와의 과의 와는 과는 와도 과도 로서 으로서 로써 로부터 으로부터 로는 으로는 측 측은 측이 등 등은 등이 등을 등과 등의
		들 들은 들이 들을 들과 들의 들에게 들도 한테 더러 보고 이라도 라도 이야 야 여 이여 입니다 이었던 였던 에서도 에게는 에게도 간 간의 대 대로 뿐 뿐만
		에게로 이였다 이였으며 였으며 이였던 에서의 으로의 로의 도록 으로도 로도 들로 들로부터 들에게는 들에 들앞 에로 앞 앞으로 에서와 에서부터`
	// doubtful are particles that as often are the end of a name of another tongue.
	doubtful = "나 자 고 다 인 며 란 대 간 야 여 랑 라도 이나 이자 이란 이야 이여 로는 보고 하고 들 라고 이라 앞"
	// honorifics follow a name, glued to it or apart; ambiguous ones as often end a
	// name.
	ambiguous  = "군 양 옹 님 대장"
	honorifics = ambiguous + ` 동지 동지들 동무 동무들 씨 여사 선생 선생님 박사 교수 원수 대원수 상장 중장 소장 각하 부인 일행 녀사 녀성 로인 어머니 할머니 선수 영웅`
	// attached are nouns glued to the name of a place or a body that are no part of it.
	attached = `대표단 대표단성원 대표단원 대표 대표들 방문단 사절단 친선방문단 친선대표단 참관단 시찰단 실무대표단 정부대표단 축하단 주재 주둔 산하 소속 당국 당국자 측 인사 관계자 출신
		주변 일대 지역 방면 상공 기슭 앞바다 사이 내 내부 안 밖 등지 현지 현지시각 일행 사람 사람들 녀성들 인민 인민들 군인 군인들 종업원 종업원들 학생 학생들 동포 동포들 언론 언론들 정부 각지 전역 전체
		산 제 행 발 국민 주민 주민들 기업 기업들 시내 시간 북부 남부 동부 서부 중부 동북부 서북부 서남부 동남부 기지 문제 사태 정세 관계 침략자 침략자들 인민군 로동자 로동자들`
)

var (
	isParticle  = listOf(particles)
	isDoubtful  = listOf(doubtful)
	isHonorific = listOf(honorifics)
	isTelling   = listOf(honorifics, ambiguous)
	isAttached  = listOf(attached)
)

// longestTail is the most syllables of a particle or an honorific.
const longestTail = 4

// closes tells whether an eojeol may end a noun at unit i: nothing follows in
// it, or particles, with an honorific before them.
func (v *view) closes(i int) bool {
	if v.closed[i] == 0 {
		v.closed[i] = 1
		if end := v.hangulEnd(i); end == i || v.trails(i+1, end, isHonorific) {
			v.closed[i] = 2
		}
	}
	return v.closed[i] == 2
}

// bounds is closes for the name of a place or body, which a noun may be glued to
// (료녕성+대표단).
func (v *view) bounds(i int) bool {
	end := v.hangulEnd(i)
	return v.trails(i+1, end, isTelling) || v.trails(i+1, end, isAttached)
}

// trails tells whether units i to end, which end a run of hangul, are particles, or
// one of nouns perhaps with particles.
func (v *view) trails(i, end int, nouns *wordSet) bool {
	if end < i {
		return true
	}
	if !isParticle.last.has(v.us[end].r) {
		return v.among(nouns, i, end)
	}
	if v.among(isParticle, i, end) && agrees(v.us[i-1].r, v.chars(i, end)) || v.among(nouns, i, end) {
		return true
	}
	if !nouns.first.has(v.us[i].r) {
		return false
	}
	for k := max(i+1, end-longestTail); k <= end; k++ {
		if nouns.last.has(v.us[k-1].r) && v.among(isParticle, k, end) && v.among(nouns, i, k-1) {
			return true
		}
	}
	return false
}

var (
	afterConsonant = listOf("은 을 이 과 과의 과는 과도 으로 으로는 으로서 으로부터")
	afterVowel     = listOf("는 를 가 와 와의 와는 와도")
)

// agrees tells whether a particle may follow a syllable: some stand only after
// a final consonant, some only after a vowel.
func agrees(r rune, particle string) bool {
	if r < '가' || r > '힣' {
		return true
	}
	open := (r-'가')%28 == 0
	if open {
		return !afterConsonant.words[particle]
	}
	return !afterVowel.words[particle]
}

// chars is the text of units i to j, without white space.
func (v *view) chars(i, j int) string {
	if j < i {
		return ""
	}
	for k := i + 1; k <= j; k++ {
		if v.us[k].head {
			return v.spaced(i, j)
		}
	}
	return v.text[v.us[i].Start:v.us[j].End]
}

// spaced is chars of units with white space among them.
func (v *view) spaced(i, j int) string {
	var b strings.Builder
	for k := i; k <= j; k++ {
		b.WriteString(v.text[v.us[k].Start:v.us[k].End])
	}
	return b.String()
}

// hangulEnd is the last unit of the run of hangul in the eojeol of unit i.
func (v *view) hangulEnd(i int) int { return int(v.runs[i]) }

// bare is the last unit of an eojeol that ends at unit end less a particle or an
// honorific that closes it.
func (v *view) bare(at, end int) int {
	if at != int(v.tokens[at].first) || end != v.hangulEnd(at) {
		return v.stem(at, end)
	}
	if v.stems[at] == 0 {
		v.stems[at] = int32(v.stem(at, end)) + 1
	}
	return int(v.stems[at]) - 1
}

// stem is bare for a stretch of an eojeol.
func (v *view) stem(at, end int) int {
	least := at + 1
	if v.dprk {
		least = at
	}
	for k := max(least, end-longestTail-2); k < end; k++ {
		if !v.among(isDoubtful, k+1, end) && v.trails(k+1, end, isTelling) {
			return k
		}
	}
	return end
}
