-- Which saved search found what somebody is told. What it is called is looked up when it is shown.
ALTER TABLE notification ADD COLUMN saved_search_id uuid;
ALTER TABLE notification ADD CONSTRAINT notification_saved_search CHECK ((type = 'SAVED_SEARCH') = (saved_search_id IS NOT NULL));
