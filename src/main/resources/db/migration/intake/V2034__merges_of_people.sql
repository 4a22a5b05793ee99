-- Two people on file who are one, whoever of them has a case. The records stay two, linked; a merge is undone by ending it.
create table person_merge (
    id uuid primary key,
    duplicate_id uuid not null,
    known_id uuid not null,
    reason text not null,
    merged_by text not null,
    merged_at timestamptz not null,
    -- the cases that became the known person's, and go back when it is undone
    moved uuid[] not null default '{}',
    undone_by text,
    undone_at timestamptz,
    undo_reason text,
    check (duplicate_id <> known_id),
    check ((undone_at is null) = (undone_by is null))
);
create unique index person_merge_standing on person_merge (duplicate_id) where undone_at is null;
create index person_merge_known on person_merge (known_id, merged_at desc);
