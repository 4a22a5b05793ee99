-- Administrators add, correct, check and suspend entries. What they wrote an import does not overwrite: it is offered.
alter table directory_organization
    add column suspended_at timestamptz,
    add column suspended_by text;
alter table directory_service
    add column suspended_by text, -- null where an import suspended it: its source brings it back
    add column checked_on date, -- when somebody of the agency made sure that the entry is right
    add column checked_by text;
-- by the agency or by the source; oldest first, those never checked before all others
create index directory_service_checked on directory_service ((coalesce(greatest(checked_on, assured_date), '-infinity'::date)), id);
create index directory_organization_name on directory_organization ((folded(name) collate "C"), id);

-- A value that an administrator wrote, or the rows of a table that hang on one entry (field '*'), against what the source
-- said of it last. Only another word of the source is offered again.
create table directory_kept (
    table_name text not null,
    entry_id uuid not null, -- the entry that has the value, or that the rows hang on
    field text not null,
    theirs jsonb not null,
    theirs_key text not null, -- by what two words of the source are compared
    state text not null check (state in ('kept', 'offered', 'dismissed')),
    offered_at timestamptz,
    primary key (entry_id, table_name, field)
);
create index directory_kept_table on directory_kept (table_name, field);
create index directory_kept_offered on directory_kept (offered_at, entry_id, table_name, field) where state = 'offered';

alter table directory_import add column offered_fields int not null default 0;

create table directory_change (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    by text not null,
    kind text not null check (kind in ('organization', 'service', 'place')),
    entry_id uuid not null,
    act text not null check (act in ('added', 'changed', 'suspended', 'resumed', 'checked', 'taken', 'dismissed')),
    field text, -- null where the entry as a whole is meant
    old_value text,
    new_value text
);
create index directory_change_entry on directory_change (entry_id, id);

create function directory_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;
create trigger directory_change_is_append_only before update or delete on directory_change
    for each row execute function directory_append_only();
create trigger directory_change_is_never_emptied before truncate on directory_change
    for each statement execute function directory_append_only();
