-- Whom an event is for stands in its payload and is found out for each reader; nobody reads it here any more.
ALTER TABLE event_log DROP COLUMN audiences;
