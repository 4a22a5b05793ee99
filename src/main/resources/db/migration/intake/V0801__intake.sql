-- What became of a request for service. The answers themselves are kept with the case; this is what later steps ask for.
create table intake (
    case_id uuid primary key references case_file,
    request_id uuid not null,
    requested_at timestamptz not null,
    taken_by text not null,
    -- whose request it is was decided by a person: at the request, or with the possible duplicates before them
    client_decided boolean not null default false,
    social_history_id uuid,
    screening text check (screening in ('accept', 'information-only', 'screened-out')),
    screening_reason text,
    screening_id uuid,
    screened_at timestamptz,
    screened_by text,
    check ((screening is null) = (screened_at is null))
);
create index intake_taken on intake (taken_by, requested_at desc);
create index intake_screened on intake (screening, screened_at desc) where screening is not null;
