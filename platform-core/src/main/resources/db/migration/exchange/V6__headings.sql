-- Each search asks for the titles of its twenty hits that the reader may see. Every other
-- statement is planned anew for its values (plan_cache_mode in application.yaml); here that
-- took longer than reading, and the plan is the same for all: by key, as OFFSET 0 has it.
CREATE FUNCTION readable_post_headings(ids uuid[], reader text[])
RETURNS TABLE (id uuid, version bigint, title varchar)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 20
SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
  RETURN QUERY
    SELECT p.id, p.version, p.title
    FROM (SELECT * FROM post WHERE post.id = ANY(ids) OFFSET 0) AS p
    WHERE p.status = 'PUBLISHED' AND p.audiences && reader;
END
$$;
