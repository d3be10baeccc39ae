package bench

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"lacuna/compare/quality"
)

// extract runs the page benchmarks, read without outlet layouts.
func (r *Runner) extract(ctx context.Context, tmp string, only []string) ([]quality.Figure, error) {
	var out []quality.Figure
	missing := 0.0
	tasks := wanted(extract, only)
	for _, t := range tasks {
		file := filepath.Join(tmp, t+".json")
		if _, err := r.python(ctx, "extract/extractbench.py", "score", filepath.Join(r.Dir, "extract/cases", t),
			r.command("extract --jsonl --generic"), "--name", "lacuna", "--boot", "0", "--out", file); err != nil {
			return nil, err
		}
		var res struct {
			CPU    float64                               `json:"cpu_ms_page"`
			All    map[string]json.RawMessage            `json:"all"`
			Groups map[string]map[string]json.RawMessage `json:"groups"`
			Rows   []struct{ Error string }              `json:"rows"`
		}
		if err := readJSON(file, &res); err != nil {
			return nil, err
		}
		for _, k := range []string{"f1", "title", "day", "instant", "authors_f1"} {
			if v, ok := res.All[k]; ok && string(v) != "null" {
				out = append(out, quality.Figure{Name: t + "/" + k, Value: number(v)})
			}
		}
		if g, ok := res.Groups["zhja"]; ok && t == "fundus" {
			out = append(out, quality.Figure{Name: t + "/zhja_f1", Value: number(g["f1"])})
		}
		out = append(out, quality.Figure{Name: t + "/cpu_ms", Value: res.CPU})
		for _, row := range res.Rows {
			if row.Error == "no answer" {
				missing++
			}
		}
	}
	if len(tasks) > 0 {
		out = append(out, quality.Figure{Name: "extract/missing", Value: missing})
	}
	return out, nil
}

// zhpages runs the Chinese pages; the runner prints its figures as name and
// value in running text.
func (r *Runner) zhpages(ctx context.Context, _ string, only []string) ([]quality.Figure, error) {
	if len(wanted([]string{"zhpages"}, only)) == 0 {
		return nil, nil
	}
	text, err := r.python(ctx, "extract/zhpages.py", filepath.Join(r.Dir, "extract/zhpages/html"), filepath.Join(r.Dir, "extract/zhpages/gold.jsonl"),
		r.command("extract --jsonl --generic"))
	if err != nil {
		return nil, err
	}
	return zhFigures(text), nil
}

// names runs the name pairs.
func (r *Runner) names(ctx context.Context, _ string, only []string) ([]quality.Figure, error) {
	if len(wanted([]string{"names"}, only)) == 0 {
		return nil, nil
	}
	text, err := r.python(ctx, "names/names.py", "bench", filepath.Join(r.Dir, "names/open.tsv"), "--cmd", r.command("names --jsonl"))
	if err != nil {
		return nil, err
	}
	m := regexp.MustCompile(`TOTAL recall (\S+) person\+place (\S+) false (\d+)/\d+ unanswered (\d+)`).FindStringSubmatch(text)
	if m == nil {
		return nil, fmt.Errorf("names: the runner's last line is not as expected")
	}
	f := func(s string) float64 { v, _ := strconv.ParseFloat(s, 64); return v }
	persons := 0.0
	s := bufio.NewScanner(strings.NewReader(text))
	for s.Scan() {
		if strings.HasPrefix(s.Text(), "  false  person ") {
			persons++
		}
	}
	return []quality.Figure{{Name: "names/recall", Value: f(m[1])}, {Name: "names/person+place", Value: f(m[2])},
		{Name: "names/false", Value: f(m[3])}, {Name: "names/false_person", Value: persons}, {Name: "names/unanswered", Value: f(m[4])}}, nil
}

// mentions runs the marked news sentences.
func (r *Runner) mentions(ctx context.Context, _ string, only []string) ([]quality.Figure, error) {
	if len(wanted([]string{"mentions"}, only)) == 0 {
		return nil, nil
	}
	text, err := r.python(ctx, "mentions/mentions.py", "bench", filepath.Join(r.Dir, "mentions/open.jsonl"), "--cmd", r.command("annotate --jsonl"))
	if err != nil {
		return nil, err
	}
	var res struct {
		Overlap    map[string]float64 `json:"overlap_f1"`
		Exact      map[string]float64 `json:"exact_f1"`
		Unanswered float64            `json:"unanswered"`
	}
	for _, l := range strings.Split(text, "\n") {
		if strings.HasPrefix(l, "{") {
			if err := json.Unmarshal([]byte(l), &res); err != nil {
				return nil, fmt.Errorf("mentions: %w", err)
			}
		}
	}
	var out []quality.Figure
	for k, v := range res.Overlap {
		out = append(out, quality.Figure{Name: "mentions/" + k, Value: v}, quality.Figure{Name: "mentions_exact/" + k, Value: res.Exact[k]})
	}
	return append(out, quality.Figure{Name: "mentions/unanswered", Value: res.Unanswered}), nil
}

// zhFigures reads lines of a measure's name and its value.
func zhFigures(text string) []quality.Figure {
	var out []quality.Figure
	for name, measure := range map[string]string{"snippet_f1": "snippet F1", "title": "title exact", "minute": "minute", "day": "day", "authors_f1": "authors F1"} {
		m := regexp.MustCompile(`(?m)^` + measure + `\s+(\d\.\d+)`).FindStringSubmatch(text)
		if m == nil {
			continue
		}
		if v, err := strconv.ParseFloat(m[1], 64); err == nil {
			out = append(out, quality.Figure{Name: "zhpages/" + name, Value: v})
		}
	}
	return out
}
