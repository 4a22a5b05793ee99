-- plays that are kept, as the files that people read; run again through every later redesign
create table scenario (
    id uuid primary key,
    name text not null unique check (name <> ''),
    content text not null,
    kept_by text not null,
    kept_at timestamptz not null
);

-- what came of the last run through a redesign; code null: as expected
create table scenario_run (
    redesign uuid not null,
    scenario uuid not null references scenario on delete cascade,
    code text,
    args jsonb not null,
    ran_at timestamptz not null,
    primary key (redesign, scenario)
);
create index scenario_run_by_scenario on scenario_run (scenario);
