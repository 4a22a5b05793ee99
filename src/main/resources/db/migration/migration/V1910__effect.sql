-- where the open work of old steps goes, process by process: old step id to new step id
create table step_mapping (
    redesign uuid not null,
    process_key text not null,
    steps jsonb not null check (jsonb_typeof(steps) = 'object'),
    mapped_by text not null,
    mapped_at timestamptz not null,
    primary key (redesign, process_key)
);

-- the last computation of what a redesign would do
create table effect_run (
    redesign uuid primary key,
    run uuid not null,
    progress text not null check (progress in ('RUNNING', 'DONE', 'STOPPED', 'FAILED')),
    done bigint not null default 0,
    total bigint not null default 0,
    started_by text not null,
    started_at timestamptz not null,
    -- set again while it runs: one that stays behind was cut off with its program
    seen_at timestamptz not null,
    ended_at timestamptz,
    problem text,
    summary jsonb
);

create table effect_case (
    redesign uuid not null references effect_run on delete cascade,
    case_number text not null,
    process_instance_id text not null,
    process_key text not null,
    version int not null,
    stage text,
    worker text,
    team text,
    fate text not null,
    from_ids text[] not null,
    from_names text[] not null,
    to_names text[] not null,
    reason text,
    changes text[] not null,
    tasks jsonb not null,
    primary key (redesign, case_number, process_instance_id)
);
create index effect_case_by_instance on effect_case (redesign, process_instance_id);
