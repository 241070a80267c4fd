-- Whom a comment's withdrawal or acceptance concerns.
CREATE INDEX notification_comment ON notification (comment_id) WHERE comment_id IS NOT NULL;
