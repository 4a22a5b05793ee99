-- A child who is not born yet, or was not: no person of the record, but a fact of a parent or of both. Each change is a
-- row; the newest of an id holds, and no row is ever changed.
create table person_pregnancy (
    id uuid not null,
    revision int not null check (revision >= 1),
    -- whose record it was written to
    parent_id uuid not null references person,
    -- null where it was not said
    other_id uuid references person,
    course text not null check (course in ('expected', 'miscarriage', 'stillbirth', 'abortion')),
    -- when the child is expected, or when it was lost; null where it is not known
    day date,
    -- not to be shown to the family
    confidential boolean not null,
    -- taken out: born, or a mistake
    ended boolean not null,
    reason text check (length(btrim(reason)) between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (id, revision),
    check (other_id <> parent_id),
    check (not ended or reason is not null)
);
comment on table person_pregnancy is 'Owned by people.';
create index person_pregnancy_of_parent on person_pregnancy (parent_id, id, revision desc);
create index person_pregnancy_of_other on person_pregnancy (other_id);
create trigger person_pregnancy_kept before update or delete on person_pregnancy
    for each row execute function person_fact_kept();
create trigger person_pregnancy_stays before truncate on person_pregnancy
    for each statement execute function person_fact_kept();
