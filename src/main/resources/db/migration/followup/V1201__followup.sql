-- When the next contact is due; each attempt to be in touch is scheduled before it is made.
create table contact_schedule (
    id uuid primary key,
    case_id uuid not null,
    attempt int not null check (attempt > 0), -- since the client was last reached
    interval_days int not null check (interval_days > 0),
    due_on date not null,
    scheduled_at timestamptz not null
);
create index contact_schedule_case on contact_schedule (case_id, scheduled_at desc);

create table contact (
    id uuid primary key,
    schedule_id uuid not null references contact_schedule,
    case_id uuid not null,
    attempt int not null,
    due_on date not null,
    reached boolean not null,
    method text not null,
    contacted_at timestamptz not null,
    summary text,
    answers_id uuid not null,
    by text not null,
    recorded_at timestamptz not null
);
create index contact_case on contact (case_id, recorded_at desc, id desc);
create index contact_schedule_ref on contact (schedule_id);

create table progress_review (
    id uuid primary key,
    case_id uuid not null,
    decision text not null check (decision in ('continue', 'revise-plan', 'reassess', 'close')),
    barriers text[] not null,
    barrier_text text,
    reason text,
    answers_id uuid not null,
    by text not null,
    at timestamptz not null
);
create index progress_review_case on progress_review (case_id, at desc);
