package main

import (
	"io"
	"os"

	"github.com/mattn/go-isatty"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"lacuna/sources"
	"lacuna/sources/collect"
)

// progress shows a bar an outlet, on a terminal only.
type progress struct {
	container *mpb.Progress
	bars      map[string]*mpb.Bar
}

func newProgress(w io.Writer, list []*sources.Outlet) *progress {
	p := &progress{}
	f, ok := w.(*os.File)
	if !ok || !isatty.IsTerminal(f.Fd()) {
		return p
	}
	p.container = mpb.New(mpb.WithOutput(w), mpb.WithWidth(48))
	p.bars = map[string]*mpb.Bar{}
	for _, o := range list {
		p.bars[o.ID] = p.container.AddBar(0,
			mpb.PrependDecorators(decor.Name(o.ID, decor.WCSyncSpaceR)),
			mpb.AppendDecorators(decor.CountersNoUnit("%d / %d")))
	}
	return p
}

// event moves the bar of the outlet that a collection tells of.
func (p *progress) event(e collect.Event) {
	b := p.bars[e.Outlet]
	if b == nil {
		return
	}
	b.SetTotal(int64(e.Total), e.Result != nil)
	b.SetCurrent(int64(e.Done))
}

// done ends every bar.
func (p *progress) done() {
	if p.container == nil {
		return
	}
	for _, b := range p.bars {
		b.Abort(false)
	}
	p.container.Wait()
}
