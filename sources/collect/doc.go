// Package collect asks outlets, in parallel, for what they published in a
// window, and proves what was looked at: every index page and article asked for
// is logged with its answer, and a day is Whole only when all that was linked
// for it was found and read.
package collect
