-- Counts the changes of an organisation, so that what is derived from it knows which state it tells of.
ALTER TABLE organisation ADD COLUMN version bigint NOT NULL DEFAULT 1;
