-- The form in which names are compared: without case and diacritics, ß as ss. The result
-- does not depend on the locale of the database.
CREATE FUNCTION municipality_folded(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(replace(replace(translate(
    regexp_replace(normalize(name, NFD), U&'[\0300-\036F]', '', 'g'),
    'łŁđĐ', 'lLdD'), 'ß', 'ss'), 'ẞ', 'ss'));

-- Landkreise and kreisfreie Städte.
CREATE TABLE district (
    key                varchar(5)   PRIMARY KEY,
    name               varchar(100) NOT NULL,
    kind               varchar(30)  NOT NULL,
    seat               varchar(100) NOT NULL,
    police_directorate varchar(100) NOT NULL
);

-- The official register of municipalities as last imported.
CREATE TABLE municipality (
    ags              varchar(8) PRIMARY KEY,
    name             varchar(100)  NOT NULL,
    name_sorbian     varchar(100),
    kind             varchar(30)   NOT NULL,
    district_key     varchar(5)    NOT NULL REFERENCES district (key),
    association_kind varchar(30),
    association_name varchar(100),
    population       integer       NOT NULL,
    population_date  date          NOT NULL,
    area_km2         numeric(9, 2) NOT NULL,
    lat              double precision NOT NULL,
    lon              double precision NOT NULL,
    postal_codes     text[]        NOT NULL,
    -- Order of lists and pages: DIN 5007-1, umlauts like their base letters.
    sort_name        text COLLATE "C" NOT NULL GENERATED ALWAYS AS (municipality_folded(name)) STORED,
    -- What a search looks in: the name, the name with ä written as ae, and the Sorbian name.
    search_text      text NOT NULL GENERATED ALWAYS AS (
        municipality_folded(name) || E'\n'
        || municipality_folded(regexp_replace(normalize(name, NFD), U&'([aouAOU])\0308', '\1e', 'g')) || E'\n'
        || coalesce(municipality_folded(name_sorbian), '')) STORED
);

CREATE INDEX municipality_by_name ON municipality (sort_name, ags);
CREATE INDEX municipality_by_district ON municipality (district_key);
