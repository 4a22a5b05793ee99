-- Which steps of a plan are done. The plan's text is sealed; what became of it is noted beside it, by the step's own words,
-- so that a step that the next revision carries on stays done. The newest row of a step holds.
create table plan_step_mark (
    id bigint generated always as identity primary key,
    case_id uuid not null,
    revision_id uuid not null references plan_revision,
    action text not null check (action <> ''),
    -- null where it was a mistake and the step is open
    done_on date,
    marked_by text not null,
    marked_at timestamptz not null
);
comment on table plan_step_mark is 'Owned by careplan.';
create index plan_step_mark_of_case on plan_step_mark (case_id, id desc);
create index plan_step_mark_revision on plan_step_mark (revision_id);
create trigger plan_step_mark_kept before update or delete on plan_step_mark
    for each row execute function plan_record_guard();
create trigger plan_step_mark_all_kept before truncate on plan_step_mark
    for each statement execute function plan_record_guard();
