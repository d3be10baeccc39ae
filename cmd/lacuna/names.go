package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"lacuna/cmd/internal/lines"
	"lacuna/compare"
	"lacuna/compare/names"
)

// nameText is one side of a question in the names protocol.
type nameText struct {
	Text string `json:"text"`
	Lang string `json:"lang"`
}

type nameRequest struct {
	ID   json.RawMessage `json:"id"`
	Kind compare.Kind    `json:"kind"`
	A    nameText        `json:"a"`
	B    nameText        `json:"b"`
}

type nameAnswer struct {
	ID     json.RawMessage `json:"id,omitempty"`
	Same   bool            `json:"same"`
	Score  float64         `json:"score"`
	Tier   string          `json:"tier"`
	Reason string          `json:"reason"`
}

func newNames(a *app) *cobra.Command {
	var jsonl, asJSON bool
	var kind string
	c := &cobra.Command{
		Use:   "names A B | --jsonl",
		Short: "Tell whether two names may be of one person, place, body or post, and why",
		Example: `  lacuna names 金英才 "Kim Yong Jae"
  lacuna names --kind place 辽宁省 료녕성
  lacuna names --jsonl < pairs.jsonl`,
		Args: cobra.MatchAll(func(_ *cobra.Command, args []string) error { return twoOrLines(args, jsonl) }),
		RunE: func(cmd *cobra.Command, args []string) error {
			if jsonl {
				return lines.Serve(cmd.Context(), cmd.InOrStdin(), cmd.OutOrStdout(), answerNames)
			}
			k, err := nameKind(compare.Kind(kind))
			if err != nil {
				return err
			}
			v := names.Compare(names.Parse(k, args[0], "", ""), names.Parse(k, args[1], "", ""))
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), answerOf(nil, v))
			}
			verb := "not the same"
			if v.Same {
				verb = "may be the same"
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "%s and %s: %s (%.2f, %s)\n%s\n", args[0], args[1], verb, v.Score, v.Tier, v.Reason)
			return err
		},
	}
	c.Flags().BoolVar(&jsonl, "jsonl", false, "answer requests, one JSON object a line")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	c.Flags().StringVar(&kind, "kind", "person", "person, place, org or title")
	return c
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

func answerNames(line []byte) (any, error) {
	var q nameRequest
	if err := json.Unmarshal(line, &q); err != nil {
		return nil, err
	}
	k, err := nameKind(q.Kind)
	if err != nil {
		return nil, err
	}
	v := names.Compare(names.Parse(k, q.A.Text, q.A.Lang, ""), names.Parse(k, q.B.Text, q.B.Lang, ""))
	return answerOf(q.ID, v), nil
}

func answerOf(id json.RawMessage, v names.Verdict) nameAnswer {
	return nameAnswer{ID: id, Same: v.Same, Score: v.Score, Tier: v.Tier.String(), Reason: v.Reason}
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
