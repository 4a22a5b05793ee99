-- What is around a person and their household: school, work, faith, friends … Each change is a row; the newest holds.
create table person_support (
    id uuid not null,
    revision int not null check (revision >= 1),
    -- whose record it was written to
    person_id uuid not null references person,
    kind text not null check (kind in ('school', 'work', 'faith', 'relatives', 'friends', 'neighborhood', 'health',
        'agency', 'recreation', 'other')),
    name text not null check (length(btrim(name)) between 1 and 80),
    strength text not null check (strength in ('strong', 'weak', 'stressful')),
    flow text not null check (flow in ('to', 'from', 'both')),
    -- not to be shown to the family
    confidential boolean not null,
    note text check (length(btrim(note)) between 1 and 500),
    -- it is around them no longer
    ended boolean not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (id, revision)
);
comment on table person_support is 'Owned by people.';
create index person_support_of_person on person_support (person_id, id, revision desc);
create trigger person_support_kept before update or delete on person_support
    for each row execute function person_fact_kept();
create trigger person_support_stays before truncate on person_support
    for each statement execute function person_fact_kept();
