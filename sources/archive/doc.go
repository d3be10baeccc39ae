// Package archive keeps what was collected: captures byte for byte, articles
// and their revisions, and collections with every request. It lives in a SQLite
// file by default and in PostgreSQL by DSN; both hold the same tables and are
// held to the same contract test.
//
// Times are stored twice: as milliseconds since 1970 to select and sort by, and
// as RFC 3339 text with the zone offset in the row's JSON, from which they are
// read back exactly.
package archive
