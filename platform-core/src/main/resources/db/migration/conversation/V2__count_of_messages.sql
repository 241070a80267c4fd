-- The version also grows when somebody reads, so that each event about a conversation has a version of its own.
ALTER TABLE conversation ADD COLUMN messages bigint;
UPDATE conversation SET messages = version;
ALTER TABLE conversation ALTER COLUMN messages SET NOT NULL;
