package sources

import "time"

// Outlet is one edition of a publisher in one language, as its YAML file says.
// Publisher groups editions: kcna-ko and kcna-en are both of kcna.
type Outlet struct {
	ID          string   `yaml:"id" json:"id"`
	Publisher   string   `yaml:"publisher" json:"publisher"`
	Name        string   `yaml:"name" json:"name"`
	Home        string   `yaml:"home" json:"home"`
	Country     string   `yaml:"country" json:"country"`                             // ISO 3166-1 alpha-2
	Language    string   `yaml:"language" json:"language"`                           // BCP 47 primary tag: zh, ko, en, ...
	Orthography string   `yaml:"orthography,omitempty" json:"orthography,omitempty"` // dprk or rok for Korean, hans or hant for Chinese; empty: read off the text
	Timezone    string   `yaml:"timezone" json:"timezone"`                           // IANA name
	Verified    string   `yaml:"verified" json:"verified"`                           // day of the last check against the live pages, or never
	Inactive    string   `yaml:"inactive,omitempty" json:"inactive,omitempty"`       // first day the outlet no longer publishes; silence from then on is no omission
	Hosts       []string `yaml:"hosts,omitempty" json:"hosts,omitempty"`             // hosts whose articles count; empty: the host of Home

	Fetch    Politeness  `yaml:"fetch,omitempty" json:"fetch"`
	Discover []Discovery `yaml:"discover" json:"discover"` // every entry is asked; together they cover the window
	Article  ArticleURL  `yaml:"article,omitempty" json:"article"`
	Layouts  []Layout    `yaml:"layouts,omitempty" json:"layouts"` // newest first; none: generic reading
	Hook     string      `yaml:"hook,omitempty" json:"hook,omitempty"`
}

// Politeness bounds how an outlet's hosts are asked. Zero values take the
// fetcher's defaults.
type Politeness struct {
	Delay       time.Duration `yaml:"delay,omitempty" json:"delay,omitempty"`             // least time between two requests to one host
	Concurrency int           `yaml:"concurrency,omitempty" json:"concurrency,omitempty"` // requests to one host under way at once
	Timeout     time.Duration `yaml:"timeout,omitempty" json:"timeout,omitempty"`         // whole request
	MaxBytes    int64         `yaml:"max_bytes,omitempty" json:"max_bytes,omitempty"`     // body after decompression
}

// Discovery is one way to find an outlet's articles; exactly one field is set.
type Discovery struct {
	Feed    string    `yaml:"feed,omitempty" json:"feed,omitempty"`       // RSS, Atom or JSON feed
	Sitemap string    `yaml:"sitemap,omitempty" json:"sitemap,omitempty"` // sitemap, news sitemap or index of them
	List    *List     `yaml:"list,omitempty" json:"list,omitempty"`       // list pages
	EPaper  *EPaper   `yaml:"epaper,omitempty" json:"epaper,omitempty"`   // a paper's issue: layout pages of a day
	JSON    *JSONList `yaml:"json,omitempty" json:"json,omitempty"`       // a list that answers JSON
	URLs    []string  `yaml:"urls,omitempty" json:"urls,omitempty"`       // named articles
}

// List is an HTML list of articles. URLs may hold the verbs of URL arithmetic:
// {YYYY} {YY} {MM} {DD} {M} {D} name a day of the window (one request a day),
// {page} the page number. A list without a day verb covers the days back to its
// oldest item: a day is whole when an item older than it was reached.
type List struct {
	URLs  []string `yaml:"urls" json:"urls"`
	Item  string   `yaml:"item,omitempty" json:"item,omitempty"`   // selector of one entry; empty: the link itself
	Link  string   `yaml:"link" json:"link"`                       // selector of the link in an entry
	Title string   `yaml:"title,omitempty" json:"title,omitempty"` // selector of the title in an entry
	Date  string   `yaml:"date,omitempty" json:"date,omitempty"`   // selector of the date in an entry; empty: read off the URL
	First int      `yaml:"first,omitempty" json:"first,omitempty"` // first value of {page}; default 1
	Pages int      `yaml:"pages,omitempty" json:"pages,omitempty"` // at most so many pages; default 1

	Selection bool `yaml:"selection,omitempty" json:"selection,omitempty"` // a front page: shows a choice, so that it proves no day whole
}

// EPaper is a printed paper's issue on the web: numbered layout pages of a day,
// each linking its articles. URL holds the day verbs and {NN} (two digits) or
// {N}. Two pages missing in a row end an issue, for a double page skips a number.
type EPaper struct {
	URL   string `yaml:"url" json:"url"`
	Link  string `yaml:"link" json:"link"`
	Title string `yaml:"title,omitempty" json:"title,omitempty"`
	Page  string `yaml:"page,omitempty" json:"page,omitempty"` // selector of the page's name
	First int    `yaml:"first,omitempty" json:"first,omitempty"`
	Last  int    `yaml:"last,omitempty" json:"last,omitempty"` // never ask beyond; default 60
}

// JSONList is a list that answers JSON. Paths are dotted: data.items, where a
// number indexes an array.
type JSONList struct {
	URL    string            `yaml:"url" json:"url"`
	Method string            `yaml:"method,omitempty" json:"method,omitempty"` // GET by default
	Header map[string]string `yaml:"header,omitempty" json:"header,omitempty"`
	Body   string            `yaml:"body,omitempty" json:"body,omitempty"`
	Items  string            `yaml:"items" json:"items"`
	Link   string            `yaml:"link" json:"link"` // path in an item, or a template with {path}
	Title  string            `yaml:"title,omitempty" json:"title,omitempty"`
	Date   string            `yaml:"date,omitempty" json:"date,omitempty"`
	First  int               `yaml:"first,omitempty" json:"first,omitempty"`
	Pages  int               `yaml:"pages,omitempty" json:"pages,omitempty"`
}

// ArticleURL says which links are articles and what makes two links one.
type ArticleURL struct {
	Match string   `yaml:"match,omitempty" json:"match,omitempty"` // regular expression a URL must match
	Day   string   `yaml:"day,omitempty" json:"day,omitempty"`     // regular expression with groups year, month, day
	Key   string   `yaml:"key,omitempty" json:"key,omitempty"`     // regular expression whose group 1 identifies the article whatever its URL
	Drop  []string `yaml:"drop,omitempty" json:"drop,omitempty"`   // query parameters without meaning, beside the known tracking ones
}

// Layout says where the fields of an article page stand, by CSS selector, for
// pages served up to Until. An empty field takes the shared reader.
type Layout struct {
	Until    Day      `yaml:"until,omitempty" json:"until,omitempty"` // last day this layout was served, in the outlet's zone; empty: still
	Title    string   `yaml:"title,omitempty" json:"title,omitempty"`
	Subtitle string   `yaml:"subtitle,omitempty" json:"subtitle,omitempty"`
	Body     string   `yaml:"body,omitempty" json:"body,omitempty"`       // paragraphs, or the element that holds them
	Between  []string `yaml:"between,omitempty" json:"between,omitempty"` // two HTML comments that enclose the body
	Date     string   `yaml:"date,omitempty" json:"date,omitempty"`
	Formats  []string `yaml:"formats,omitempty" json:"formats,omitempty"` // Go reference layouts tried before the shared date reader; _juche_ reads Juche108.11.9.
	Authors  string   `yaml:"authors,omitempty" json:"authors,omitempty"`
	Caption  string   `yaml:"caption,omitempty" json:"caption,omitempty"`
	Drop     []string `yaml:"drop,omitempty" json:"drop,omitempty"`           // selectors removed before reading
	Unwrap   []string `yaml:"unwrap,omitempty" json:"unwrap,omitempty"`       // selectors replaced by their text, so that names in them do not split
	EndMarks []string `yaml:"end_marks,omitempty" json:"end_marks,omitempty"` // -0-, ---: cut off the last paragraph
	Dateline string   `yaml:"dateline,omitempty" json:"dateline,omitempty"`   // regular expression with groups place, month, day; empty: the language's own forms
}

// Location is the outlet's zone; the error names the outlet.
func (o *Outlet) Location() (*time.Location, error) { return loadZone(o.ID, o.Timezone) }
