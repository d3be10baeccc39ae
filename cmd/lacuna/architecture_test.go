package main

import (
	"os/exec"
	"path"
	"strings"
	"testing"
)

// layers from the top; imports go down, never up.
var layers = []string{"cmd", "reports", "compare", "sources"}

// stages of a comparison; none imports another.
var stages = []string{"segment", "annotate", "extract", "resolve", "align", "judge"}

// forbidden are the packages a tree must not import: compare touches no file,
// socket or database.
var forbidden = map[string][]string{
	"lacuna/compare": {"net", "net/http", "os", "database/sql"},
}

// exempt are generators, which are commands of their own, and what only tests
// import.
func exempt(pkg string) bool { return strings.Contains(pkg, "/gen") || strings.HasSuffix(pkg, "test") }

func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "lacuna/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		pkg, rest, _ := strings.Cut(line, " ")
		if exempt(pkg) {
			continue
		}
		for _, imp := range strings.Fields(rest) {
			if why := verdict(pkg, imp); why != "" {
				t.Errorf("%s imports %s: %s", pkg, imp, why)
			}
		}
	}
}

// verdict says why pkg must not import imp, or nothing.
func verdict(pkg, imp string) string {
	for tree, banned := range forbidden {
		for _, b := range banned {
			if within(pkg, tree) && imp == b {
				return tree + " opens no file, socket or database"
			}
		}
	}
	from, to := layer(pkg), layer(imp)
	switch {
	case from < 0 || to < 0:
		return ""
	case to < from:
		return "imports go cmd -> reports -> compare -> sources"
	case stage(pkg) != "" && stage(imp) != "" && stage(pkg) != stage(imp):
		return "a stage never imports a stage"
	case pkg == "lacuna/"+layers[to] && strings.HasPrefix(imp, pkg+"/") && pkg != "lacuna/reports":
		return "a folder's root holds words and no machinery"
	}
	return ""
}

func within(pkg, tree string) bool { return pkg == tree || strings.HasPrefix(pkg, tree+"/") }

// layer is the index of the tree a package lies in; -1 for one outside.
func layer(pkg string) int {
	for i, l := range layers {
		if within(pkg, "lacuna/"+l) {
			return i
		}
	}
	return -1
}

func stage(pkg string) string {
	for _, s := range stages {
		if within(pkg, path.Join("lacuna/compare", s)) {
			return s
		}
	}
	return ""
}
