-- A seal keeps the canonical form of its text; what was sealed before this keeps the first one.
alter table assessment_round add column seal_form text not null default 'throughline-1'
    check (seal_form in ('throughline-1', 'rfc8785'));

create or replace function assessment_round_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'An assessment is never removed' using errcode = 'restrict_violation';
    end if;
    if old.status in ('returned', 'signed', 'completed') then
        raise exception 'A decided assessment does not change' using errcode = 'restrict_violation';
    end if;
    if old.content is not null and (new.id, new.assessment_id, new.case_id, new.round, new.interviewed_on, new.place,
            new.danger, new.danger_description, new.notes, new.interviewed_by, new.interviewed_at, new.ranked_by,
            new.ranked_at, new.risk_level, new.content, new.sha256, new.seal_form)
        is distinct from (old.id, old.assessment_id, old.case_id, old.round, old.interviewed_on, old.place,
            old.danger, old.danger_description, old.notes, old.interviewed_by, old.interviewed_at, old.ranked_by,
            old.ranked_at, old.risk_level, old.content, old.sha256, old.seal_form) then
        raise exception 'An assessment that awaits its signature does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
