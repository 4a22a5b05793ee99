create table team (
    id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,38}$'),
    name text not null check (name <> '')
);

create table worker (
    username text primary key check (username ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    first_name text not null,
    last_name text not null,
    email text,
    password_hash text not null,
    language text not null default 'en' check (language in ('en', 'id')),
    active boolean not null default true,
    created_at timestamptz not null
);
create index worker_by_name on worker (last_name, first_name, username);

create table worker_role (
    username text not null references worker,
    role text not null check (role in ('intake', 'caseworker', 'clinician', 'supervisor', 'administrator')),
    primary key (username, role)
);

create table worker_team (
    username text not null references worker,
    team text not null references team,
    primary key (username, team)
);
create index worker_team_by_team on worker_team (team, username);

create table licence (
    id uuid primary key,
    username text not null references worker,
    kind text not null check (kind in ('LBSW', 'LMSW', 'LCSW')),
    state text not null check (state ~ '^[A-Z]{2}$'),
    number text not null check (number <> ''),
    expires date not null,
    added_by text not null,
    added_at timestamptz not null
);
create index licence_by_worker on licence (username);
create index licence_by_expiry on licence (expires);

create table absence (
    id uuid primary key,
    username text not null references worker,
    from_day date not null,
    until_day date not null,
    cover text not null references worker,
    planned_by text not null,
    planned_at timestamptz not null,
    cancelled_by text,
    cancelled_at timestamptz,
    check (until_day >= from_day),
    check (cover <> username)
);
create index absence_by_worker on absence (username, until_day) where cancelled_at is null;
create index absence_by_cover on absence (cover, until_day) where cancelled_at is null;

create table staff_audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    by text not null,
    username text,
    what text not null,
    detail text not null
);
create index staff_audit_by_worker on staff_audit (username, id desc);

create function staff_audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'staff_audit is append-only';
end $$;
create trigger staff_audit_unchanged before update or delete on staff_audit
    for each row execute function staff_audit_is_append_only();
create trigger staff_audit_kept before truncate on staff_audit
    for each statement execute function staff_audit_is_append_only();

-- who failed to sign in, from where: the throttle counts these, also across instances
create table sign_in_failure (
    username text not null,
    address text not null,
    at timestamptz not null
);
create index sign_in_failure_recent on sign_in_failure (username, address, at);
create index sign_in_failure_old on sign_in_failure (at);
