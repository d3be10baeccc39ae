// Package exchange brings saved pages, web archive files and articles into an
// archive and writes an archive out as the latter two.
//
// What is imported proves nothing of the days it was published on: no
// Collection is made of it, and no absence follows from it. Importing the same
// twice changes nothing.
package exchange
