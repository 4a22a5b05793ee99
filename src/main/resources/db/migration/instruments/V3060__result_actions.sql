-- What a score means by the agency's table of the day, and what was to be done. What was recorded before was not asked.
create table result_action (
    id uuid primary key,
    administration_id uuid not null references instrument_administration,
    case_id uuid not null,
    score text not null,
    finding text not null,
    action text,
    activity text,
    due_at timestamptz,
    found_at timestamptz not null
);
comment on table result_action is 'Owned by instruments.';
create index result_action_of_administration on result_action (administration_id);

create table result_action_outcome (
    action_id uuid primary key references result_action,
    outcome text not null check (outcome in ('done', 'in-care', 'declined', 'not-needed')),
    submission_id uuid not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
comment on table result_action_outcome is 'Owned by instruments.';

do $$
declare sealed text;
begin
    foreach sealed in array array['result_action', 'result_action_outcome'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function instruments_append_only()',
            sealed || '_sealed', sealed);
        execute format('create trigger %I before truncate on %I for each statement execute function instruments_append_only()',
            sealed || '_kept', sealed);
    end loop;
end $$;
