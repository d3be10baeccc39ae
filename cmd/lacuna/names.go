package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"lacuna/cmd/internal/lines"
	"lacuna/compare"
	"lacuna/compare/names"
)

func newNames(a *app) *cobra.Command {
	var jsonl, asJSON bool
	var kind string
	c := &cobra.Command{
		Use:   "names A B | --jsonl",
		Short: "Tell whether two names may be of one person, place, body or post, and why",
		Long: `Compares two names without any context. What they are names of is told by the
lists of places, bodies and posts unless --kind says it; a name in no list is
taken for a person's. The score is 0.5 or more exactly when the names may be the
same; it is lower the more others the name may mean.

With --jsonl every request names its kind; without one it is a person.`,
		Example: `  lacuna names 金英才 "Kim Yong Jae"
  lacuna names 辽宁省 료녕성
  lacuna names --kind org 外务省 외무성
  lacuna names --jsonl < pairs.jsonl`,
		Args: cobra.MatchAll(func(_ *cobra.Command, args []string) error { return twoOrLines(args, jsonl) }),
		RunE: func(cmd *cobra.Command, args []string) error {
			if jsonl {
				return lines.Serve(cmd.Context(), cmd.InOrStdin(), cmd.OutOrStdout(), nameAnswers())
			}
			k, err := nameKind(compare.Kind(kind))
			if err != nil {
				return err
			}
			if kind == "" {
				k = names.CommonKind(args[0], args[1])
			}
			v := names.Compare(names.Parse(k, args[0], "", ""), names.Parse(k, args[1], "", ""))
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), kindAnswer{k, answerOf(nil, v)})
			}
			return writeVerdict(cmd.OutOrStdout(), k, args[0], args[1], v)
		},
	}
	c.Flags().BoolVar(&jsonl, "jsonl", false, "answer requests, one JSON object a line")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	c.Flags().StringVar(&kind, "kind", "", "person, place, org or title (default: told by the names)")
	return c
}

// kindAnswer is the answer to names given on the command line.
type kindAnswer struct {
	Kind compare.Kind `json:"kind"`
	nameAnswer
}

var kindWords = map[compare.Kind]string{compare.Person: "persons", compare.Place: "places", compare.Org: "organisations", compare.Title: "posts"}

// writeVerdict says in a sentence how sure it is, then why.
func writeVerdict(w io.Writer, k compare.Kind, a, b string, v names.Verdict) error {
	said := "not the same name"
	switch {
	case v.Same && v.Score >= .9:
		said = "the same name"
	case v.Same && v.Score >= .75:
		said = "most likely the same name"
	case v.Same:
		said = "perhaps the same name; look for more that agrees"
	case v.Tier != names.None:
		said = "not enough to call them the same; something agrees"
	}
	rests := ""
	if v.Tier != names.None {
		rests = ", " + tierWords[v.Tier]
	}
	_, err := fmt.Fprintf(w, "%s and %s, as %s: %s (%.2f%s)\n%s.\n", a, b, kindWords[k], said, v.Score, rests, capitalised(v.Reason))
	if err == nil && v.Ambiguity > 1 && v.Tier != names.Entity && !strings.Contains(v.Reason, "other") {
		_, err = fmt.Fprintf(w, "Others fit as well: at least %d names are written or read so.\n", v.Ambiguity)
	}
	return err
}

// capitalised begins a sentence with a reason.
func capitalised(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// tierWords say on what the answer rests.
var tierWords = map[names.Tier]string{
	names.Skeleton: "by consonants alone", names.Sound: "by sound or spelling", names.Hangul: "by the Korean reading",
	names.Hanzi: "by the characters", names.Entity: "by the lists", names.Exact: "by the spelling itself",
}

func twoOrLines(args []string, jsonl bool) error {
	switch {
	case jsonl && len(args) > 0:
		return fmt.Errorf("--jsonl reads its names from standard input: unexpected %q", args[0])
	case !jsonl && len(args) != 2:
		return fmt.Errorf("want two names, got %d", len(args))
	}
	return nil
}

func nameKind(k compare.Kind) (compare.Kind, error) {
	switch k {
	case compare.Person, compare.Place, compare.Org, compare.Title:
		return k, nil
	case "":
		return compare.Person, nil
	}
	return "", fmt.Errorf("kind %q: want person, place, org or title", k)
}
