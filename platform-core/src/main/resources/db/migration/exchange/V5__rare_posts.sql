-- Finds the few posts of a rare field of action, of what somebody follows, and the few that everybody may see, which would
-- otherwise be looked for among all.
CREATE INDEX post_fields ON post USING gin (fields_of_action, audiences) WITH (fastupdate = off) WHERE status = 'PUBLISHED';
