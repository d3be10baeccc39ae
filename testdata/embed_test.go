package testdata

import (
	"errors"
	"io/fs"
	"os"
	"testing"
)

const external = "www.kcna.kp/kp/category/articles/q/0f98b4623a3ef82aeea78df45c423fd0.kcmsf"

func TestSiteOverlay(t *testing.T) {
	base, err := fs.ReadFile(Site("liaoning-2019"), external)
	if err != nil {
		t.Fatal(err)
	}
	for _, overlay := range []string{"short", "late"} {
		over, err := fs.ReadFile(Site("liaoning-2019", overlay), external)
		if err != nil {
			t.Fatal(err)
		}
		if string(over) == string(base) {
			t.Errorf("%s: the list is the site's own", overlay)
		}
	}
	for _, page := range []string{"layout/201911/10/node_01.html", "con/201911/10/content_260260.html", "con~/201911/10/content_260260.html"} {
		if _, err := fs.ReadFile(Site("liaoning-2019", "short"), "epaper.lnd.com.cn/lnrbepaper/pc/"+page); err != nil {
			t.Error(err)
		}
	}
}

// TestEmbedded finds every file of the disk in the binary: a name that cannot
// be embedded is left out without a word.
func TestEmbedded(t *testing.T) {
	disk := os.DirFS(".")
	err := fs.WalkDir(disk, "events", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			_, err = fs.Stat(events, p)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

func TestSiteUnknown(t *testing.T) {
	for _, e := range []string{"nothing", "../events", ""} {
		if _, err := Site(e).Open(external); !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrInvalid) {
			t.Errorf("%q: got %v", e, err)
		}
	}
}
