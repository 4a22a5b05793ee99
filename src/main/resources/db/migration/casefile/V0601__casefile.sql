create extension if not exists pg_trgm;

create sequence case_number_seq maxvalue 999999;

create table case_file (
    id uuid primary key,
    case_number text not null unique check (case_number ~ '^TL-[0-9]{4}-[0-9]{6}$'),
    person_id uuid not null,
    -- the name as known to people, kept here so that a list is searched and shown in one query
    client_name text not null,
    client_birth_date date,
    status text not null check (status in ('open', 'closed')),
    stage text not null check (stage in ('intake', 'assessment', 'plan', 'referral', 'follow-up', 'closure')),
    stage_entered_at timestamptz not null,
    arrangements_open int not null default 0 check (arrangements_open >= 0),
    episode int not null check (episode >= 1),
    source text,
    requested_by text,
    presenting_problem text,
    priority text check (priority in ('urgent', 'high', 'normal', 'low')),
    response_due_at timestamptz,
    risk_level text check (risk_level ~ '^[a-z][a-z0-9-]*$'),
    required_licence text check (required_licence in ('LBSW', 'LMSW', 'LCSW')),
    worker text references worker,
    supervisor text references worker,
    team text references team,
    opened_by text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    outcome text,
    check ((status = 'closed') = (closed_at is not null)),
    check ((status = 'closed') = (outcome is not null))
);
create index case_file_by_status on case_file (status, case_number desc);
create index case_file_by_worker on case_file (worker, case_number desc);
create index case_file_by_supervisor on case_file (supervisor, case_number desc);
create index case_file_by_team on case_file (team, case_number desc);
create index case_file_by_opener on case_file (opened_by, case_number desc);
create index case_file_in_intake on case_file (case_number desc) where stage = 'intake' and status = 'open';
create index case_file_by_person on case_file (person_id, case_number desc);
create index case_file_by_text on case_file using gin ((lower(client_name || ' ' || case_number)) gin_trgm_ops);

create table case_episode (
    case_id uuid not null references case_file,
    number int not null check (number >= 1),
    opened_at timestamptz not null,
    opened_by text not null,
    reason text,
    closed_at timestamptz,
    closed_by text,
    outcome text,
    summary text,
    primary key (case_id, number),
    check ((closed_at is null) = (outcome is null))
);

-- the open tasks of each case: who holds one may read the case, and what happens next is told from here
create table case_task (
    task_id text primary key,
    case_id uuid not null references case_file,
    task_key text not null,
    name text not null,
    process_key text not null,
    assignee text,
    candidate_groups text[] not null,
    required_licence text,
    priority int not null,
    created_at timestamptz not null,
    due_at timestamptz
);
create index case_task_by_case on case_task (case_id, due_at);
create index case_task_by_assignee on case_task (assignee, case_id);

create table worker_proposal (
    case_id uuid not null references case_file,
    episode int not null,
    rank int not null check (rank >= 1),
    username text not null references worker,
    team text references team,
    points int not null,
    reasons jsonb not null,
    proposed_at timestamptz not null,
    primary key (case_id, episode, rank)
);

create table timeline_entry (
    id bigint generated always as identity primary key,
    case_id uuid not null references case_file,
    at timestamptz not null,
    by_user text not null,
    kind text not null check (kind ~ '^[a-z][a-z0-9-]*$'),
    message_key text not null,
    args jsonb not null,
    link text check (link ~ '^/[^/]')
);
create index timeline_entry_by_case on timeline_entry (case_id, at desc, id desc);

-- a request's answers are kept before the case that they open: the reference is checked at commit
create table submission (
    id uuid primary key,
    case_id uuid references case_file deferrable initially deferred,
    form_id text not null,
    form_version int not null,
    task_key text,
    task_id text,
    by_user text not null,
    at timestamptz not null,
    answers jsonb not null check (jsonb_typeof(answers) = 'object')
);
create index submission_by_case on submission (case_id, at desc, id desc);
create index submission_by_form on submission (case_id, form_id, at desc, id desc);

create table note (
    id uuid primary key,
    case_id uuid not null references case_file,
    author text not null,
    written_at timestamptz not null
);
create index note_by_case on note (case_id, written_at desc, id desc);

create table note_version (
    note_id uuid not null references note,
    version int not null check (version >= 1),
    contact_type text not null
        check (contact_type in ('in-person', 'home-visit', 'phone', 'video', 'message', 'collateral', 'none')),
    contact_with text,
    contact_at timestamptz not null,
    body text not null check (body <> '' and length(body) <= 20000),
    written_by text not null,
    written_at timestamptz not null,
    primary key (note_id, version)
);

create table transfer_request (
    id uuid primary key,
    case_id uuid not null references case_file,
    from_worker text,
    from_team text,
    to_team text not null references team,
    reason text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    status text not null check (status in ('requested', 'accepted', 'declined', 'cancelled')),
    decided_by text,
    decided_at timestamptz,
    to_worker text references worker,
    comments text,
    check (status in ('requested', 'cancelled') or decided_by is not null)
);
create index transfer_request_by_case on transfer_request (case_id, requested_at desc);
create unique index transfer_request_one_open on transfer_request (case_id) where status = 'requested';

create function casefile_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger submission_is_append_only before update or delete on submission
    for each row execute function casefile_refuse_change();
create trigger submission_is_not_emptied before truncate on submission
    for each statement execute function casefile_refuse_change();
create trigger timeline_entry_is_append_only before update or delete on timeline_entry
    for each row execute function casefile_refuse_change();
create trigger timeline_entry_is_not_emptied before truncate on timeline_entry
    for each statement execute function casefile_refuse_change();
create trigger note_is_append_only before update or delete on note
    for each row execute function casefile_refuse_change();
create trigger note_is_not_emptied before truncate on note
    for each statement execute function casefile_refuse_change();
create trigger note_version_is_append_only before update or delete on note_version
    for each row execute function casefile_refuse_change();
create trigger note_version_is_not_emptied before truncate on note_version
    for each statement execute function casefile_refuse_change();
