-- What is said of a relation beyond its kind: the newest row of two persons holds, and no row is ever changed. Whoever
-- stands first has the smaller id, so that a pair is one, whichever way it is written.
create table person_relation_terms (
    id bigint generated always as identity primary key,
    person_id uuid not null references person,
    related_id uuid not null references person,
    -- what the first is to the second; null where the relation was taken out as a mistake
    kind text check (kind in ('spouse', 'partner', 'parent', 'child', 'guardian', 'ward', 'sibling', 'grandparent',
        'grandchild', 'relative', 'other')),
    form text check (form in ('married', 'partners', 'separated', 'divorced', 'biological', 'adoptive', 'foster', 'step')),
    quality text check (quality in ('close', 'conflict', 'cut-off', 'violence')),
    since date,
    until date,
    -- not to be shown to the family
    confidential boolean not null,
    reason text check (length(btrim(reason)) between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by text not null,
    check (person_id < related_id),
    check (until >= since),
    check (kind is not null or reason is not null)
);
comment on table person_relation_terms is 'Owned by people.';
create index person_relation_terms_of_pair on person_relation_terms (person_id, related_id, id desc);
create index person_relation_terms_related on person_relation_terms (related_id);
create trigger person_relation_terms_kept before update or delete on person_relation_terms
    for each row execute function person_fact_kept();
create trigger person_relation_terms_stays before truncate on person_relation_terms
    for each statement execute function person_fact_kept();
