package en

import "strings"

// never is the unit of numbers that are no quantity.
const never = "-"

// unitOf is a unit as Norm.Unit names it, and its factor; 0: 1.
type unitOf struct {
	name   string
	factor float64
}

// unitAt reads the unit after a number, parted by a space, a hyphen or nothing.
// An adjective of the state may stand before money: 5 million US dollars.
func unitAt(text string, at int) (unitOf, int, bool) {
	if at == 0 || at >= len(text) {
		return unitOf{}, at, false
	}
	if text[at] == '%' {
		return unitOf{name: "%"}, at + 1, true
	}
	p := at
	if text[p] == ' ' || text[p] == '-' {
		p++
	}
	for _, w := range [...]string{"per cent", "percentage points", "percentage point", "basis points", "basis point", "square kilometers", "square kilometres", "square meters", "square metres",
		"cubic meters", "cubic metres", "metric tons", "metric tonnes", "nautical miles", "US dollars", "U.S. dollars", "years old", "years of age", "year-old",
		"year-olds", "Hong Kong dollars", "Australian dollars", "Canadian dollars", "Swiss francs", "degrees Celsius", "South Korean won", "Korean won", "North Korean won", "kilowatt hours", "kilowatt-hours"} {
		if strings.HasPrefix(text[p:], w) {
			return unitOf{name: phrases[w]}, p + len(w), true
		}
	}
	w, end := word(text, p)
	u, ok := nouns[w]
	if !ok || p == at && len(w) > 3 || end < len(text) && (figure(text[end]) || p == at && text[end] == '-') {
		return unitOf{}, at, false
	}
	if w == "th" || w == "st" || w == "nd" || w == "rd" {
		return unitOf{}, at, false
	}
	return u, end, true
}

// ahead is the unit of the noun that a number counts, up to three words on.
func ahead(text string, at int) (unitOf, bool) {
	of := strings.HasPrefix(text[at:], " of ")
	if of {
		at += len(" of")
	}
	for k := 0; k < 4 && at < len(text) && text[at] == ' '; k++ {
		w, end := word(text, at+1)
		if end < len(text) && text[end] == '-' {
			_, end = word(text, end+1)
		}
		if w == "" || stops[w] {
			return unitOf{}, false
		}
		if u, ok := nouns[w]; ok && (k > 0 || of) && !short[u.name] {
			return u, true
		}
		at = end
	}
	return unitOf{}, false
}

// things is the end of the plural noun right after a number: 380,000 masks. The
// place itself when there is none.
func things(text string, at int) int {
	if at+1 >= len(text) || text[at] != ' ' || text[at+1] < 'a' || text[at+1] > 'z' {
		return at
	}
	w, end := word(text, at+1)
	if len(w) < 4 || w[len(w)-1] != 's' || stops[w] || end < len(text) && (text[end] == '-' || text[end] == '\'') {
		return at
	}
	switch w[len(w)-2] {
	case 's', 'u', 'i':
		return at
	}
	return end
}

// stops end the words between a number and its noun.
var stops = listed("of in on at by for from says does goes comes makes takes gives times to and or with the a an that which who was were is are has have had will would as than per but while when")

// short are units that stand right after their number.
var short = map[string]bool{"m": true, "g": true, "t": true, "L": true, "kg": true, "km": true, "cm": true, "mm": true, "%": true, "USD": true, never: true,
	"CNY": true, "year": true, "month": true, "day": true, "hour": true, "minute": true, "second": true, "week": true, "time": true, "fold": true, "point": true}

func listed(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		out[w] = true
	}
	return out
}

var phrases = map[string]string{"per cent": "%", "percentage points": "pp", "percentage point": "pp", "basis points": "bp", "basis point": "bp", "square kilometers": "km2", "square kilometres": "km2",
	"square meters": "m2", "square metres": "m2", "cubic meters": "m3", "cubic metres": "m3", "metric tons": "t", "metric tonnes": "t", "nautical miles": "nmi",
	"US dollars": "USD", "U.S. dollars": "USD", "years old": "age", "years of age": "age", "year-old": "age", "year-olds": "age", "Hong Kong dollars": "HKD",
	"Australian dollars": "AUD", "Canadian dollars": "CAD", "Swiss francs": "CHF", "degrees Celsius": "°C", "South Korean won": "KRW", "Korean won": "KRW",
	"North Korean won": "KPW", "kilowatt hours": "kWh", "kilowatt-hours": "kWh"}

// nouns are the units of one word.
var nouns = table(map[string]string{
	"%": "percent pct", "pp": "pp", "fold": "fold", "USD": "dollar dollars usd", "CNY": "yuan rmb renminbi", "EUR": "euro euros", "JPY": "yen",
	"KRW": "won", "RUB": "ruble rubles rouble roubles", "GBP": "sterling", "m": "m meter meters metre metres", "km": "km kilometer kilometers kilometre kilometres kms",
	"cm": "cm centimeter centimeters centimetre centimetres", "mm": "mm millimeter millimeters millimetre millimetres", "mile": "mile miles", "ft": "feet foot ft",
	"ha": "ha hectare hectares", "acre": "acre acres", "t": "t ton tons tonne tonnes", "kg": "kg kilogram kilograms kilo kilos kgs", "g": "g gram grams",
	"lb": "pound pounds lb lbs", "L": "liter liters litre litres", "kW": "kw kilowatt kilowatts", "MW": "mw megawatt megawatts", "kWh": "kwh", "barrel": "barrel barrels",
	"year": "year years yr yrs", "month": "month months", "week": "week weeks", "day": "day days", "hour": "hour hours hr hrs", "minute": "minute minutes min mins",
	"second": "second seconds sec", "time": "times", "person": "person persons people delegate delegates official officials soldier soldiers troop troops worker workers student students " +
		"tourist tourists visitor visitors passenger passengers member members guest guests child children woman women man men expert experts scholar scholars " +
		"journalist journalists reporter reporters resident residents employee employees participant participants representative representatives lawmaker lawmakers " +
		"civilian civilians prisoner prisoners refugee refugees defector defectors patient patients victim victims teacher teachers doctor doctors farmer farmers " +
		"scientist scientists artist artists performer performers youths student artistes athlete athletes player players leader leaders minister ministers diplomat diplomats protester protesters " +
		"businessman businessmen entrepreneur entrepreneurs migrant migrants policeman policemen officer officers volunteer volunteers voter voters spectator spectators personnel crew sailors sailor fighters " +
		"pupils pupil citizens citizen inhabitants staffers students teachers editors abductees passengers crewmen servicemen personages",
	"household": "household households families family", "vote": "vote votes", "unit": "unit units vehicle vehicles car cars truck trucks tractor tractors machine machines bus buses " +
		"aircraft plane planes jet jets helicopter helicopters tank tanks locomotive locomotives computer computers train trains sets drone drones", "ship": "ship ships vessel vessels boat boats warship warships",
	"shot": "missile missiles rocket rockets warhead warheads shell shells projectile projectiles", "animal": "head cattle cows pigs sheep horses goats chickens animals", "tree": "tree trees",
	"copy": "copy copies book books volume volumes", "page": "page pages", "building": "building buildings house houses apartments", "place": "place places site sites venue venues park parks school schools hospital hospitals hotel hotels village villages town towns", "company": "company companies firm firms enterprise enterprises businesses factory factories plants mills",
	"floor": "floor floors storey storeys story stories", "case": "case cases", "round": "round rounds", "event": "event events match matches", "kind": "kind kinds type types variety varieties",
	"country": "country countries nation nations", "city": "city cities", "item": "item items piece pieces project projects agreement agreements document documents measure measures " +
		"proposal proposals article articles topic topics farm farms bridge bridges speech speeches", "point": "point points", "pair": "pair pairs couple couples", "degree": "degree degrees", "dose": "dose doses", "group": "group groups", never: "o'clock am pm"})

func table(words map[string]string) map[string]unitOf {
	out := map[string]unitOf{}
	for name, list := range words {
		for w := range strings.FieldsSeq(list) {
			out[w] = unitOf{name: name}
		}
	}
	out["mu"] = unitOf{"ha", 1.0 / 15}
	out["jongbo"] = unitOf{name: "ha"}
	return out
}
