-- Finds what somebody wrote when they leave.
CREATE INDEX post_author ON post (author_id);
CREATE INDEX post_revision_author ON post_revision (author_id);
