-- Entries that somebody must look at: one open question an entry, until it is said to be checked.
create table directory_entry_check (
    id bigint generated always as identity primary key,
    service_id uuid not null references directory_service,
    reason text not null,
    asked_at timestamptz not null,
    done_at timestamptz,
    done_by text,
    check ((done_at is null) = (done_by is null))
);
create unique index directory_entry_check_open on directory_entry_check (service_id) where done_at is null;
create index directory_entry_check_of_service on directory_entry_check (service_id, done_at);
create index directory_entry_check_asked on directory_entry_check (asked_at, id) where done_at is null;
