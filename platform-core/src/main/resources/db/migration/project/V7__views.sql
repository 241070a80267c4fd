-- Along time, the one that begins last first; those that do not say when come last. The text of a day sorts like the day.
CREATE INDEX prevention_project_start ON prevention_project (coalesce(content ->> 'startedOn', '') DESC, id DESC)
    WHERE status = 'PUBLISHED';
