// Package sources holds the words of collecting: an Outlet publishes Pages, a
// Page becomes an Article, a changed Article is a Revision, and a Collection
// proves what was looked at in a Window and what it answered.
//
// The package has no machinery. Fetching, discovering, reading and storing live
// in the packages below it.
package sources
