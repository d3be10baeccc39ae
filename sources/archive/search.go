package archive

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"lacuna/sources"
)

// ErrNoWords is wrapped by the error of a search without a letter or digit.
var ErrNoWords = errors.New("no words to search for")

// Hit is an article that holds all the words searched for.
type Hit struct {
	Article sources.Article
	Snippet string   // the first passage that holds one of the words
	Marks   [][2]int // byte spans of the words in Snippet
}

// Search finds articles that q selects and whose title, subtitle or body holds
// every one of words, newest first; limit 0 is no limit. Words are parted by
// white space, a phrase is put in double quotes. Case, accents and width do not
// count. Chinese, Japanese and Korean words are found wherever they stand, one
// character alone too; others as whole words.
func (a *Archive) Search(ctx context.Context, words string, q Query, limit int) ([]Hit, error) {
	terms := terms(words)
	if len(terms) == 0 {
		return nil, fmt.Errorf("search %q: %w", words, ErrNoWords)
	}
	hits, err := a.search(ctx, terms, &q, limit)
	if err != nil {
		return nil, fmt.Errorf("search %q: %w", words, err)
	}
	return hits, nil
}

func (a *Archive) search(ctx context.Context, terms []string, q *Query, limit int) ([]Hit, error) {
	ids, err := a.candidates(ctx, terms, q)
	if err != nil {
		return nil, err
	}
	var hits []Hit
	for _, id := range ids {
		art, err := a.Article(ctx, id)
		if err != nil {
			return nil, err
		}
		h := Hit{Article: *art}
		if q.keeps(art) && h.find(terms) {
			hits = append(hits, h)
		}
		if limit > 0 && len(hits) == limit {
			break
		}
	}
	return hits, nil
}

// candidates lists the articles that may hold every term, newest first.
func (a *Archive) candidates(ctx context.Context, terms []string, q *Query) ([]string, error) {
	type candidate struct {
		id, outlet string
		published  int64
	}
	w := q.where()
	a.holding(w, grams(strings.Join(terms, " ")))
	var all []candidate
	err := each(ctx, a.read, func(rows *sql.Rows) error {
		var c candidate
		defer func() { all = append(all, c) }()
		return rows.Scan(&c.id, &c.outlet, &c.published)
	}, `SELECT id, outlet, published FROM articles`+w.String(), w.args...)
	slices.SortFunc(all, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.published, x.published), strings.Compare(x.outlet, y.outlet), strings.Compare(x.id, y.id))
	})
	ids := make([]string, len(all))
	for i, c := range all {
		ids[i] = c.id
	}
	return ids, err
}

// terms parts what was typed into folded words and phrases, each once.
func terms(words string) []string {
	var out []string
	for i, part := range strings.Split(words, `"`) {
		if i%2 == 1 {
			out = append(out, fold(part).text)
			continue
		}
		for _, w := range strings.Fields(part) {
			out = append(out, fold(w).text)
		}
	}
	var kept []string
	for _, t := range unique(out) {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return kept
}

// find tells whether the article holds every term and fills in the passage.
func (h *Hit) find(terms []string) bool {
	seen := make([]bool, len(terms))
	left := len(terms)
	for _, passage := range append([]string{h.Article.Title, h.Article.Subtitle}, h.Article.Paragraphs...) {
		f := fold(passage)
		var marks [][2]int
		for i, t := range terms {
			spans := f.spans(t)
			if len(spans) > 0 && !seen[i] {
				seen[i] = true
				left--
			}
			marks = append(marks, spans...)
		}
		if len(marks) > 0 && h.Snippet == "" {
			h.Snippet, h.Marks = cut(passage, marks)
		}
		if left == 0 {
			return true
		}
	}
	return false
}

// spans lists where the folded term stands, as byte spans of the text before
// folding.
func (f *folded) spans(term string) [][2]int {
	var out [][2]int
	for from := 0; ; {
		i := strings.Index(f.text[from:], term)
		if i < 0 {
			return out
		}
		i += from
		from = i + len(term)
		if edge(f.text[:i], f.text[i:]) && edge(f.text[:from], f.text[from:]) {
			out = append(out, [2]int{f.from[i], f.to[from-1]})
		}
	}
}

// edge tells whether a word may begin or end between left and right.
func edge(left, right string) bool {
	l, _ := utf8.DecodeLastRuneInString(left)
	r, _ := utf8.DecodeRuneInString(right)
	return left == "" || right == "" || l == ' ' || r == ' ' || dense(l) || dense(r)
}

// around is how many characters a snippet shows before and after a word.
const around = 60

// cut shortens a passage to the surroundings of its first mark and moves the
// marks that stay with it, sorted.
func cut(passage string, marks [][2]int) (string, [][2]int) {
	slices.SortFunc(marks, func(x, y [2]int) int { return cmp.Or(x[0]-y[0], x[1]-y[1]) })
	from, to := marks[0][0], marks[0][1]
	for range around {
		_, n := utf8.DecodeLastRuneInString(passage[:from])
		_, m := utf8.DecodeRuneInString(passage[to:])
		from, to = from-n, to+m
	}
	var kept [][2]int
	for _, m := range marks {
		if m[1] <= to {
			kept = append(kept, [2]int{m[0] - from, m[1] - from})
		}
	}
	return passage[from:to], kept
}
