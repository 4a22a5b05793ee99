-- what the record says against a closing's reason, and why the reason holds nevertheless; sealed with the rest
alter table case_closing add column contradictions text[] not null default '{}';
alter table case_closing add column explanation text;
alter table case_closing add constraint case_closing_explained
    check (cardinality(contradictions) = 0 or explanation is not null);

create or replace function case_closing_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'A closing is never removed' using errcode = 'restrict_violation';
    end if;
    if old.approved is not null then
        raise exception 'A decided closing does not change' using errcode = 'restrict_violation';
    end if;
    if (new.id, new.case_id, new.episode, new.round, new.reason, new.outcome, new.summary, new.aftercare_on,
            new.prepared_by, new.prepared_at, new.content, new.sha256, new.contradictions, new.explanation)
        is distinct from (old.id, old.case_id, old.episode, old.round, old.reason, old.outcome, old.summary,
            old.aftercare_on, old.prepared_by, old.prepared_at, old.content, old.sha256, old.contradictions,
            old.explanation) then
        raise exception 'The content of a closing does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
