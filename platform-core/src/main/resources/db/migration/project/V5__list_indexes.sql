-- One more way to read the list, in order.
CREATE INDEX prevention_project_state ON prevention_project (state, id DESC) WHERE status = 'PUBLISHED';
-- Finds the few of a rare field of action, and the few that a reader without account may see, who would otherwise be
-- looked for among all. Not partial, so that it can be combined with the others.
CREATE INDEX prevention_project_fields ON prevention_project USING gin (fields_of_action, audiences) WITH (fastupdate = off);
