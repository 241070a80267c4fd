-- The files that belong to a post, in its author's order.
ALTER TABLE post ADD COLUMN attachments uuid[] NOT NULL DEFAULT '{}';

-- Finds the posts that refer to a file.
CREATE INDEX post_attachment ON post USING gin (attachments) WHERE attachments <> '{}';
