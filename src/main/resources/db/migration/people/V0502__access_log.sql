-- Who looked at or changed a client's record. Rows are only added; the database refuses the rest.
create table access_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    by text not null,
    action text not null check (action in ('read', 'write')),
    subject_kind text not null,
    subject_id uuid not null,
    case_id uuid,
    what text not null
);
create index access_log_case on access_log (case_id, id desc) where case_id is not null;
create index access_log_subject on access_log (subject_kind, subject_id, id desc);
create index access_log_by on access_log (by, id desc);

create function access_log_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The access log is append-only: % refused', tg_op;
end $$;
create trigger access_log_append_only before update or delete on access_log
    for each row execute function access_log_append_only();
create trigger access_log_not_truncated before truncate on access_log
    for each statement execute function access_log_append_only();

create function person_revision_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'A revision of a person is never changed: % refused', tg_op;
end $$;
create trigger person_revision_append_only before update or delete on person_revision
    for each row execute function person_revision_append_only();
create trigger person_revision_not_truncated before truncate on person_revision
    for each statement execute function person_revision_append_only();
