-- +goose Up
CREATE TABLE register_articles (
	article TEXT PRIMARY KEY,
	text    TEXT NOT NULL, -- hash of the text that was read for persons
	version BIGINT NOT NULL
);

-- +goose Down
DROP TABLE register_articles;
