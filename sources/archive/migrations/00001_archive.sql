-- +goose Up
CREATE TABLE captures (
  sha256 TEXT PRIMARY KEY,
  size   BIGINT NOT NULL,
  bytes  BYTEA NOT NULL
);

CREATE TABLE fetches (
  url    TEXT NOT NULL,
  at     BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  status BIGINT NOT NULL,
  data   TEXT NOT NULL,
  PRIMARY KEY (url, at)
);
CREATE INDEX fetches_sha256 ON fetches (sha256);

CREATE TABLE articles (
  id         TEXT PRIMARY KEY,
  number     BIGINT NOT NULL UNIQUE,
  outlet     TEXT NOT NULL,
  url        TEXT NOT NULL,
  day        TEXT NOT NULL,
  published  BIGINT NOT NULL,
  first_seen BIGINT NOT NULL,
  sha256     TEXT NOT NULL,
  lang       TEXT NOT NULL,
  revision   BIGINT NOT NULL,
  deleted    BIGINT NOT NULL,
  data       TEXT NOT NULL
);
CREATE INDEX articles_day ON articles (day, outlet);
CREATE INDEX articles_outlet ON articles (outlet, day);
CREATE INDEX articles_url ON articles (url);

CREATE TABLE revisions (
  article TEXT NOT NULL,
  number  BIGINT NOT NULL,
  seen    BIGINT NOT NULL,
  sha256  TEXT NOT NULL,
  deleted BIGINT NOT NULL,
  data    TEXT NOT NULL,
  PRIMARY KEY (article, number)
);
CREATE INDEX revisions_seen ON revisions (seen);

CREATE TABLE readings (
  article TEXT NOT NULL,
  sha256  TEXT NOT NULL,
  first   BIGINT NOT NULL,
  at      BIGINT NOT NULL,
  data    TEXT NOT NULL,
  PRIMARY KEY (article, sha256)
);

CREATE TABLE collections (
  id       TEXT PRIMARY KEY,
  outlet   TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day   TEXT NOT NULL,
  started  BIGINT NOT NULL,
  ended    BIGINT NOT NULL,
  data     TEXT NOT NULL
);
CREATE INDEX collections_outlet ON collections (outlet, to_day, from_day);

CREATE TABLE days (
  collection TEXT NOT NULL,
  day        TEXT NOT NULL,
  outlet     TEXT NOT NULL,
  state      BIGINT NOT NULL,
  articles   BIGINT NOT NULL,
  data       TEXT NOT NULL,
  PRIMARY KEY (collection, day)
);
CREATE INDEX days_outlet ON days (outlet, day);

CREATE TABLE requests (
  collection TEXT NOT NULL,
  number     BIGINT NOT NULL,
  url        TEXT NOT NULL,
  at         BIGINT NOT NULL,
  data       TEXT NOT NULL,
  PRIMARY KEY (collection, number)
);

CREATE INDEX requests_url ON requests (collection, url);

CREATE TABLE skips (
  collection TEXT NOT NULL,
  number     BIGINT NOT NULL,
  url        TEXT NOT NULL,
  reason     TEXT NOT NULL,
  PRIMARY KEY (collection, number)
);

CREATE TABLE sightings (
  article TEXT NOT NULL,
  number  BIGINT NOT NULL,
  person  TEXT NOT NULL,
  outlet  TEXT NOT NULL,
  day     TEXT NOT NULL,
  data    TEXT NOT NULL,
  PRIMARY KEY (article, number)
);
CREATE INDEX sightings_person ON sightings (person, day);

-- +goose Down
DROP TABLE sightings;
DROP TABLE skips;
DROP TABLE requests;
DROP TABLE days;
DROP TABLE collections;
DROP TABLE readings;
DROP TABLE revisions;
DROP TABLE articles;
DROP TABLE fetches;
DROP TABLE captures;
