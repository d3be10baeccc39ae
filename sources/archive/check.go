package archive

import (
	"context"
	"fmt"
)

// Check reads every capture and reports what is wrong with the archive, a line
// each: bytes that do not hash to their name, articles without a revision,
// readings and fetches of captures that are missing, and what SQLite's own check
// finds. The error is that the archive cannot be read.
func (a *Archive) Check(ctx context.Context) ([]string, error) {
	var wrong []string
	for _, c := range a.checks() {
		ids, err := a.column(ctx, c.query)
		if err != nil {
			return wrong, fmt.Errorf("check: %w", err)
		}
		for _, id := range ids {
			wrong = append(wrong, fmt.Sprintf(c.said, id))
		}
	}
	hashes, err := a.column(ctx, `SELECT sha256 FROM captures ORDER BY sha256`)
	if err != nil {
		return wrong, fmt.Errorf("check: %w", err)
	}
	for _, h := range hashes {
		if _, err := a.Bytes(ctx, h); ctx.Err() != nil {
			return wrong, ctx.Err()
		} else if err != nil {
			wrong = append(wrong, err.Error())
		}
	}
	return wrong, nil
}

// check finds faults: said tells of one, query lists them.
type check struct{ said, query string }

func (a *Archive) checks() []check {
	out := []check{
		{"article %s has no revision", `SELECT id FROM articles WHERE NOT EXISTS (SELECT 1 FROM revisions WHERE article = id) ORDER BY id`},
		{"article %s is not indexed", a.unindexed()},
		{"capture %s is missing", `SELECT sha256 FROM fetches WHERE NOT EXISTS (SELECT 1 FROM captures WHERE captures.sha256 = fetches.sha256)
			UNION SELECT sha256 FROM readings WHERE NOT EXISTS (SELECT 1 FROM captures WHERE captures.sha256 = readings.sha256) ORDER BY 1`},
	}
	if !a.postgres {
		out = append(out, check{"database: %s", `SELECT quick_check FROM pragma_quick_check WHERE quick_check <> 'ok'`})
	}
	return out
}
