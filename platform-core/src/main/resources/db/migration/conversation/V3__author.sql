-- Finds what somebody wrote when they leave.
CREATE INDEX message_author ON message (author_id);
