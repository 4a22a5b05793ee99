-- Reading a case in an emergency, without a right to it: for a reason, for a while, and looked at afterwards.
create table emergency_access (
    id uuid primary key,
    case_id uuid not null references case_file (id),
    by text not null,
    reason text not null,
    opened_at timestamptz not null,
    until timestamptz not null,
    ended_at timestamptz,
    reviewed_at timestamptz,
    reviewed_by text,
    review text,
    check (until > opened_at),
    check ((reviewed_at is null) = (reviewed_by is null)),
    check (reviewed_by <> by)
);
create index emergency_access_by on emergency_access (by, opened_at desc);
create index emergency_access_case on emergency_access (case_id);
create index emergency_access_unreviewed on emergency_access (opened_at, id) where reviewed_at is null;
create index emergency_access_order on emergency_access (opened_at desc, id desc);
