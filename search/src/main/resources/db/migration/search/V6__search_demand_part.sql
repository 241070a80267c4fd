-- Of the municipalities of a size class, the part to which the one belongs that asked: a number from 1 on that is drawn
-- for each search anew, and only proves that two who asked were not the same. 0 where none may be kept, and for all that
-- was asked before there were parts.
ALTER TABLE search_demand ADD COLUMN part smallint NOT NULL DEFAULT 0;
ALTER TABLE search_demand DROP CONSTRAINT search_demand_pkey;
ALTER TABLE search_demand ADD PRIMARY KEY (words, asked_on, size_class, part, fields);
