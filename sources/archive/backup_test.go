package archive_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lacuna/sources"
	"lacuna/sources/archive"
)

func TestBackup(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	file := func(name string) string { return filepath.Join(dir, name) }
	a := open(t, file("a b?.db"))
	want := []sources.Article{text("north", "x", 9, 10, "평양에서 만났다.")}
	if _, err := a.SaveArticles(ctx, want); err != nil {
		t.Fatal(err)
	}
	if err := a.Backup(ctx, file("copy.db")); err != nil {
		t.Fatal(err)
	}
	if err := a.Backup(ctx, file("copy.db")); err == nil || err.Error() != "backup: "+file("copy.db")+" exists" {
		t.Errorf("a second backup to one file: %v", err)
	}
	if err := archive.Restore(ctx, file("copy.db"), file("new.db"), false); err != nil {
		t.Fatal(err)
	}
	if err := archive.Restore(ctx, file("copy.db"), file("new.db"), false); err == nil {
		t.Error("an archive was replaced unasked")
	}
	if err := archive.Restore(ctx, file("copy.db"), file("new.db"), true); err != nil {
		t.Fatal(err)
	}
	got, err := open(t, file("new.db")).Articles(ctx, archive.Query{Text: "평양"})
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Error(d, err)
	}
	for name, content := range map[string]string{"text.db": strings.Repeat("no database\n", 100), "empty.db": ""} {
		if err := os.WriteFile(file(name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := archive.Restore(ctx, file(name), file("new.db"), true); err == nil {
			t.Errorf("%s was restored", name)
		}
	}
}
