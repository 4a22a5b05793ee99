-- What the agency says of itself: each change is a revision of its own, the newest is in force.
create table agency_revision (
    revision integer primary key check (revision > 0),
    name text not null check (name <> ''),
    address text not null,
    phone text not null,
    letterhead text not null,
    jurisdiction text not null,
    languages text not null,
    time_zone text not null,
    opening_hours text not null,
    changed_by text not null,
    changed_at timestamptz not null
);

-- whom to call in need: emergency, crisis and reporting lines; language '' is answered in any
create table agency_line (
    revision integer not null references agency_revision,
    position integer not null,
    kind text not null check (kind in ('emergency', 'crisis', 'reporting')),
    language text not null,
    name text not null check (name <> ''),
    number text not null check (number <> ''),
    call_when text not null,
    primary key (revision, position)
);

create function agency_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'a revision of the agency is never changed';
end $$;
create trigger agency_revision_unchanged before update or delete on agency_revision
    for each row execute function agency_is_append_only();
create trigger agency_revision_kept before truncate on agency_revision
    for each statement execute function agency_is_append_only();
create trigger agency_line_unchanged before update or delete on agency_line
    for each row execute function agency_is_append_only();
create trigger agency_line_kept before truncate on agency_line
    for each statement execute function agency_is_append_only();
