-- +goose Up
CREATE VIRTUAL TABLE grams USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii');

-- +goose Down
DROP TABLE grams;
