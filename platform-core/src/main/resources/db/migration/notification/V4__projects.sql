-- People are also told of projects: of one, or of several at once that one organisation published or changed.
ALTER TABLE notification ALTER COLUMN post_id DROP NOT NULL;
ALTER TABLE notification ADD COLUMN project_id uuid;
ALTER TABLE notification ADD COLUMN projects integer NOT NULL DEFAULT 1;
ALTER TABLE notification ADD CONSTRAINT notification_subject CHECK ((post_id IS NULL) <> (project_id IS NULL));

CREATE INDEX notification_project ON notification (project_id) WHERE project_id IS NOT NULL;
