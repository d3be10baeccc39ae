-- +goose Up
CREATE TABLE grams (
  number BIGINT PRIMARY KEY,
  tokens TEXT[] NOT NULL
);
CREATE INDEX grams_tokens ON grams USING gin (tokens);

-- +goose Down
DROP TABLE grams;
