-- A seal keeps the canonical form of its text; what was sealed before this keeps the first one.
alter table case_closing add column seal_form text not null default 'throughline-1'
    check (seal_form in ('throughline-1', 'rfc8785'));

create or replace function case_closing_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'A closing is never removed' using errcode = 'restrict_violation';
    end if;
    if old.approved is not null then
        raise exception 'A decided closing does not change' using errcode = 'restrict_violation';
    end if;
    if (new.id, new.case_id, new.episode, new.round, new.reason, new.outcome, new.summary, new.aftercare_on,
            new.prepared_by, new.prepared_at, new.content, new.sha256, new.seal_form, new.contradictions,
            new.explanation)
        is distinct from (old.id, old.case_id, old.episode, old.round, old.reason, old.outcome, old.summary,
            old.aftercare_on, old.prepared_by, old.prepared_at, old.content, old.sha256, old.seal_form,
            old.contradictions, old.explanation) then
        raise exception 'The content of a closing does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
