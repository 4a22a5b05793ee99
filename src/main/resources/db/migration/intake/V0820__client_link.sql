-- Whom on file a new case's client is said to be, until somebody who may decide has said so too.
create table client_link (
    id uuid primary key,
    case_id uuid not null references case_file,
    told_id uuid not null references person,
    known_id uuid not null references person,
    proposed_by text not null,
    proposed_at timestamptz not null,
    grounds text,
    state text not null check (state in ('proposed', 'confirmed', 'declined', 'undone')),
    decided_by text,
    decided_at timestamptz,
    decision_notes text,
    -- the cases that became the known person's by the confirmation, and go back when it is undone
    moved uuid[] not null default '{}',
    undone_by text,
    undone_at timestamptz,
    undo_reason text,
    check (told_id <> known_id),
    check ((state = 'proposed') = (decided_at is null)),
    check ((state = 'undone') = (undone_at is not null))
);
create unique index client_link_open on client_link (case_id) where state in ('proposed', 'confirmed');
create index client_link_case on client_link (case_id, proposed_at desc);

-- Looks at people on file by those who take requests down: counted within the hour, forgotten after a day. The record of
-- who saw whom is the access log.
create table person_look (
    id bigint generated always as identity primary key,
    username text not null,
    person_id uuid not null,
    at timestamptz not null
);
create index person_look_by on person_look (username, at);

-- Somebody looked at more people than a day's work explains: told to each of their supervisors until one has seen it.
create table look_notice (
    id uuid primary key,
    username text not null,
    looks int not null check (looks > 0),
    raised_at timestamptz not null,
    supervisor text not null,
    seen_at timestamptz
);
create index look_notice_open on look_notice (supervisor, raised_at desc) where seen_at is null;
create index look_notice_by on look_notice (username, raised_at desc);
