// Package discover finds the links to an outlet's articles of a window: from
// feeds, sitemaps, list pages, e-paper issues, JSON lists and named addresses.
// It also tells, day by day, what proves that no article was overlooked.
package discover
