-- A case that was opened twice, which other one goes on, and who said so. A case may be reopened and be closed so again.
create table case_duplicate (
    id uuid primary key,
    case_id uuid not null,
    other_id uuid not null,
    reason text not null,
    found_by text not null,
    found_at timestamptz not null,
    check (case_id <> other_id)
);
create index case_duplicate_case on case_duplicate (case_id, found_at desc);

-- What a link moved is found from each of the cases that it moved.
create index client_link_moved on client_link using gin (moved);
