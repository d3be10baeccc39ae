package en

import (
	"lacuna/compare"
	"lacuna/compare/annotate/gazetteer"
	"lacuna/compare/annotate/ground"
	lexicon "lacuna/compare/names"
)

var (
	// degrees stand before a post and are of it; turns do before one of seconds.
	degrees = setOf("deputy vice assistant principal senior chief executive special associate managing resident regional visiting joint")
	turns   = setOf("first second third fourth")
	seconds = setOf("deputy vice secretary assistant vice-minister vice-chairman vice-president vice-premier")
	// fielded are posts with their field before them.
	fielded = setOf("minister secretary chief attache attaché attorney manager")
	// fields are what posts are in charge of, provinces further words of the names
	// of fields, which end none.
	fields = setOf(`affairs administration agriculture antiquities arts audit aviation broadcasting budget building-materials business cabinet children
		civilization climate commerce commodities communication communications conservation construction cooperation coordination culture customs
		defence defense development digitalization disarmament economy education electricity electronics emergencies employment energy engineering
		environment equality evaluation expenditure family finance finances fire fisheries food foreign forestry fuel gas gender handicrafts
		health heritage home housing hydrocarbons immigration independence industries industry informatics information infrastructure innovation
		insurance integration intelligence interior investment irrigation issues justice labor labour land lands law legal livestock logistics machinery
		marine maritime media meteorology migration mines mining navy nuclear nutrition oceans oil operations ordinance peacebuilding pensions
		petroleum planning police policy population ports post posts power press privatization procurement protection proliferation railway railways reconstruction
		recreation reform refugees relations religion rescue resources reunification rights roads safety sanitation science sciences security services
		shipping social spirits sport sports spy statistics supply sustainability tax taxation technology telecommunications territory textiles tourism
		trade training transport transportation treasury unification urbanism veterans wages water welfare wildlife women works youth plant
		party army police city bank`)
	provinces = setOf(`asian african american european eurasian pacific indo-pacific east west north south central eastern western northern southern near far
		middle hemisphere international external economic foreign political public national state natural human civil military strategic general
		global legal internal industrial regional rural urban chemical electric electronic nuclear light heavy higher vocational domestic humanitarian peacekeeping
		cultural commercial financial digital physical city municipal federal religious ethnic consular sustainable social scientific food-processing
		parliamentary environmental agricultural arms invalids local of labor labour land water women foodstuff machine-building metallurgical coal building materials`)
	// narrow are fields that are before a post only: no minister is of one.
	narrow = setOf("spy press home foreign plant party city bank cabinet")
)

// post is the title of a hit as it is written: without the country or people it
// is of, with its degrees (first deputy), its field before it (Oil Minister) and
// behind it (Minister of Labour and Social Affairs). Reach is the first unit the
// title may take.
func (v *view) post(h ground.Hit, reach int) ground.Hit {
	first, last := v.unitAt(h.Start), v.unitEnding(h.End)
	if first < 0 || last < first {
		return h
	}
	was := h.Len()
	first = v.homeless(first, last)
	for first > reach && v.degree(first-1, first, last) {
		first--
	}
	last = v.portfolio(last)
	h.Span = compare.Span{Start: v.us[first].Start, End: v.us[last].End}
	if ids := lexicon.Titles().Lookup(v.text[h.Start:h.End], "en"); ids != nil && h.Len() > was {
		h.IDs = ids
	}
	return h
}

// unitAt is the unit that begins at a byte, unitEnding the one that ends at it; -1
// for none.
func (v *view) unitAt(at int) int {
	for i, u := range v.us {
		if u.Start >= at {
			if u.Start == at {
				return i
			}
			return -1
		}
	}
	return -1
}

func (v *view) unitEnding(at int) int {
	for i, u := range v.us {
		if u.End >= at {
			if u.End == at {
				return i
			}
			return -1
		}
	}
	return -1
}

// homeless is the first unit of the title from first to last without the country,
// province or people before it: Mongolian foreign minister, Liaoning Governor.
func (v *view) homeless(first, last int) int {
	i := first
	for i < last && v.us[i].large && (v.class[i].Has(gazetteer.Nation) || (v.us[i].lower == "south" || v.us[i].lower == "north") && v.class[i+1].Has(gazetteer.Nation) || lexicon.Places().Lookup(v.us[i].word, "en") != nil) {
		i++
	}
	if i == first || lexicon.Titles().Lookup(v.text[v.us[i].Start:v.us[last].End], "en") == nil {
		return first
	}
	return i
}

// degree tells whether unit i is a degree or the field of the post from first to
// last right behind it.
func (v *view) degree(i, first, last int) bool {
	w, next := v.us[i].lower, v.us[first].lower
	if v.us[first].Start-v.us[i].End != 1 || v.text[v.us[i].End] != ' ' || v.us[i].large != v.us[first].large && i > 0 {
		return false
	}
	return degrees[w] || turns[w] && seconds[next] || fields[w] && first == last && fielded[next]
}

// portfolio is the last unit of a title that ends with unit last, with the fields
// it is of and for.
func (v *view) portfolio(last int) int {
	for _, joint := range [...]string{"of", "for"} {
		if i := last + 1; i+1 < len(v.us) && v.us[i].word == joint && v.us[i+1].large {
			if end := v.field(i + 1); end > 0 {
				last = end
			}
		}
		if last > 1 && v.us[last].large && fields[v.us[last].lower] {
			last = v.further(last)
		}
	}
	return last
}

// further is the last unit of the fields that go on after the one that ends with
// unit last: of Labour, Invalids and Social Affairs.
func (v *view) further(last int) int {
	for {
		i := last + 1
		comma := i < len(v.us) && v.us[i].word == ","
		if comma {
			i++
		}
		and := i < len(v.us) && v.us[i].word == "and"
		if and {
			i++
		}
		end := -1
		if and || comma && v.listed(i) {
			end = v.field(i)
		}
		if end < 0 {
			return last
		}
		last = end
	}
}

// listed tells whether the field at unit i, after a comma, is followed by a
// further one.
func (v *view) listed(i int) bool {
	end := v.field(i)
	return end > 0 && end+1 < len(v.us) && (v.us[end+1].word == "," || v.us[end+1].word == "and")
}

// field is the last unit of the name of the field that begins at unit i; -1 for
// none, or when a body goes on with it.
func (v *view) field(i int) int {
	end := -1
	for k := i; k < len(v.us) && v.us[k].large && k < i+5; k++ {
		w := v.us[k].lower
		switch {
		case fields[w] && !narrow[w]:
			end = k
		case !provinces[w]:
			return end
		}
	}
	if end >= 0 && end+1 < len(v.us) && v.us[end+1].large && bodyWords[v.us[end+1].lower] {
		return -1
	}
	return end
}
