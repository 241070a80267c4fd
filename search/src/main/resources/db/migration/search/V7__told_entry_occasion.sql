-- What was new about an entry: that it was published, or the name of the evidence level that a project reached. Notes of
-- levels stay, as a project may be judged again at any time; there are few good practices.
ALTER TABLE told_entry ADD COLUMN occasion varchar(20) NOT NULL DEFAULT 'PUBLISHED';
ALTER TABLE told_entry DROP CONSTRAINT told_entry_pkey;
ALTER TABLE told_entry ADD PRIMARY KEY (type, id, occasion);
