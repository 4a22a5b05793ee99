-- A seal keeps the canonical form of its text; what was sealed before this keeps the first one.
alter table plan_revision add column seal_form text not null default 'throughline-1'
    check (seal_form in ('throughline-1', 'rfc8785'));

create or replace function plan_revision_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        raise exception 'Plans are never removed' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        if old.status = 'draft' then
            return old;
        end if;
        raise exception 'A sealed revision is never removed' using errcode = 'restrict_violation';
    end if;
    if old.status <> 'draft' and (new.id, new.case_id, new.revision, new.based_on, new.content, new.sha256,
            new.seal_form, new.authors, new.opened_at, new.drafted_by, new.drafted_at)
        is distinct from (old.id, old.case_id, old.revision, old.based_on, old.content, old.sha256,
            old.seal_form, old.authors, old.opened_at, old.drafted_by, old.drafted_at) then
        raise exception 'The content of a sealed revision does not change' using errcode = 'restrict_violation';
    end if;
    if old.approved_by is not null and (new.approved_by, new.approved_at)
        is distinct from (old.approved_by, old.approved_at) then
        raise exception 'An approval does not change' using errcode = 'restrict_violation';
    end if;
    if old.status <> new.status and (old.status, new.status) not in (('draft', 'in-review'), ('in-review', 'returned'),
            ('in-review', 'approved'), ('in-review', 'superseded'), ('approved', 'active'), ('approved', 'superseded'),
            ('active', 'superseded')) then
        raise exception 'A revision does not go from % to %', old.status, new.status
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
