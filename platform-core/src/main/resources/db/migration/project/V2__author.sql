-- Finds what somebody recorded when they leave.
CREATE INDEX prevention_project_author ON prevention_project (author_id);
