// Package warc reads and writes web archive files (ISO 28500, WARC 1.0 and 1.1),
// plain or gzipped, one record after the other in bounded memory.
//
// The reader takes what common tools write: chunked bodies and bodies whose
// chunks or compression were undone while the header still tells of them, line
// ends without carriage return, folded fields, and lengths of HTTP that do not
// fit. The writer's records hold decoded bodies, and fields that no longer fit
// them under X-Archive-Orig-, from where the reader restores them.
package warc
