// Package bench drives the benchmark runners of a folder with lacuna as the
// system under test and reads their figures. The runners need python3.
package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"lacuna/compare/quality"
)

// Runner runs benchmarks.
type Runner struct {
	Dir     string    // holds omission, extract, names, mentions
	Program string    // path of lacuna
	Log     io.Writer // where the runners' tables go
}

// omission and extract are the tasks of those two benchmarks.
var (
	omission = []string{"ecb", "contrast", "metam", "same", "xntrex", "xpark", "xdprk", "xpud", "xmean"}
	extract  = []string{"fundus", "scrapinghub", "wcxb"}
)

// Tasks lists every task by name.
func Tasks() []string {
	return slices.Concat(omission, extract, []string{"zhpages", "names", "mentions"})
}

// Run runs the tasks named, or all, and returns their figures.
func (r *Runner) Run(ctx context.Context, only []string) ([]quality.Figure, error) {
	for _, t := range only {
		if !slices.Contains(Tasks(), t) {
			return nil, fmt.Errorf("task %q: want %s", t, strings.Join(Tasks(), ", "))
		}
	}
	if _, err := os.Stat(r.Dir); err != nil {
		return nil, err
	}
	tmp, err := os.MkdirTemp("", "lacuna-bench-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	var out []quality.Figure
	steps := []func(context.Context, string, []string) ([]quality.Figure, error){r.omission, r.extract, r.zhpages, r.names, r.mentions}
	for _, step := range steps {
		figures, err := step(ctx, tmp, only)
		if err != nil {
			return nil, err
		}
		out = append(out, figures...)
	}
	return out, nil
}

// wanted are the tasks of all that were asked for.
func wanted(all, only []string) []string {
	if len(only) == 0 {
		return all
	}
	var out []string
	for _, t := range all {
		if slices.Contains(only, t) {
			out = append(out, t)
		}
	}
	return out
}

// python runs a runner and returns what it prints, which also goes to Log.
func (r *Runner) python(ctx context.Context, script string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "python3", append([]string{filepath.Join(r.Dir, script)}, args...)...)
	cmd.Stderr = r.Log
	out, err := cmd.Output()
	if r.Log != nil {
		_, _ = r.Log.Write(out)
	}
	if err != nil {
		return "", fmt.Errorf("%s: %w", script, err)
	}
	return string(out), nil
}

func (r *Runner) command(args string) string { return "'" + r.Program + "' " + args }

// omission runs the tasks on coverage and same events.
func (r *Runner) omission(ctx context.Context, tmp string, only []string) ([]quality.Figure, error) {
	tasks := wanted(omission, only)
	if len(tasks) == 0 {
		return nil, nil
	}
	file := filepath.Join(tmp, "omission.json")
	_, err := r.python(ctx, "omission/omission.py", "bench", "--bench", filepath.Join(r.Dir, "omission/data"), "--task", strings.Join(tasks, ","),
		"--name", "lacuna", "--cmd", r.command("diff --jsonl"), "--work", tmp, "--json", file)
	if err != nil {
		return nil, err
	}
	var res map[string]struct {
		Own map[string]json.RawMessage `json:"own"`
	}
	if err := readJSON(file, &res); err != nil {
		return nil, err
	}
	var out []quality.Figure
	missing := 0.0
	for _, t := range tasks {
		own := res[t+"/open"].Own
		out = append(out, omissionFigures(t, own)...)
		missing += number(own["missing"])
	}
	if f, ok := res["pooled/open"]; ok {
		out = append(out, quality.Figure{Name: "omission/ece", Value: number(f.Own["ece"])})
	}
	return append(out, quality.Figure{Name: "omission/missing", Value: missing}), nil
}

func omissionFigures(task string, own map[string]json.RawMessage) []quality.Figure {
	if task == "same" {
		return []quality.Figure{{Name: "same/F1", Value: number(own["F1"])}, {Name: "same/B3", Value: number(own["b3F1"])}}
	}
	var main struct {
		MF1, AUC float64
		Micro    struct{ R float64 }
	}
	raw := own["event"]
	if len(raw) == 0 || string(raw) == "null" {
		raw = own["sentence"]
	}
	_ = json.Unmarshal(raw, &main)
	if task == "contrast" {
		return []quality.Figure{{Name: "contrast/falseCov", Value: 1 - main.Micro.R}}
	}
	var evidence struct{ Precision, Recall float64 }
	_ = json.Unmarshal(own["evidence"], &evidence)
	return []quality.Figure{{Name: task + "/EvMF1", Value: main.MF1}, {Name: task + "/AUC", Value: main.AUC},
		{Name: task + "/evidP", Value: evidence.Precision}, {Name: task + "/evidR", Value: evidence.Recall}}
}

func number(raw json.RawMessage) float64 {
	var v float64
	_ = json.Unmarshal(raw, &v)
	return v
}

func readJSON(path string, v any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
