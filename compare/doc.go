// Package compare holds the words of comparison: an Article becomes a Document
// with Mentions and Details; Documents report Events; the accounts of an Event
// are aligned, and each statement about them is a Finding with Evidence and a
// Standing.
//
// The package has no machinery and opens no file, socket or database. The
// stages live in the packages below it and pipeline runs them in order.
package compare
