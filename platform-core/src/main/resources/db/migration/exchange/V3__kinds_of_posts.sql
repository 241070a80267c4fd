-- What each kind of post says beside its text, and whom it names.
ALTER TABLE post
    ADD COLUMN wanted_until    date,
    ADD COLUMN sought          text   NOT NULL DEFAULT '',
    ADD COLUMN offered         text   NOT NULL DEFAULT '',
    ADD COLUMN mentions        uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN accepted_answer uuid;

-- The questions that wait for an answer.
CREATE INDEX post_unanswered ON post (published_at DESC, id DESC)
    WHERE status = 'PUBLISHED' AND kind = 'QUESTION' AND accepted_answer IS NULL;
-- An organisation's shared drafts, the one worked on last first.
CREATE INDEX post_draft ON post (organisation_id, updated_at DESC) WHERE status = 'DRAFT';
-- What belongs to a project.
CREATE INDEX post_feed_project ON post (project_id, published_at DESC, id DESC) WHERE status = 'PUBLISHED' AND project_id IS NOT NULL;
