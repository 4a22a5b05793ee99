-- Two records that somebody said are one person's. Nothing is merged or moved: what hangs on either is read for both, so
-- that a link is taken back by ending it. person.linked_to is the record that a chain of standing links ends at.
create table record_link (
    id uuid primary key,
    duplicate_id uuid not null references person,
    known_id uuid not null references person,
    linked_at timestamptz not null,
    linked_by text not null,
    -- the revision of the known record that the link brought; null where it brought nothing new
    brought_revision int,
    undone_at timestamptz,
    undone_by text,
    reason text,
    check (duplicate_id <> known_id),
    check ((undone_at is null) = (undone_by is null))
);
create unique index record_link_standing on record_link (duplicate_id) where undone_at is null;
create index record_link_known on record_link (known_id) where undone_at is null;

insert into record_link (id, duplicate_id, known_id, linked_at, linked_by)
select gen_random_uuid(), id, linked_to, registered_at, registered_by from person where linked_to is not null;
