-- What belongs to a case or to a person, as the room that owns a table says of it in its own migrations. Records are
-- removed by this list alone, and a test holds it against the catalog: no table of a record can be forgotten.
create table record_part (
    table_name text not null,
    column_name text not null,
    subject text check (subject in ('case', 'case-number', 'person')),
    parent_table text,
    parent_column text,
    primary key (table_name, column_name),
    check ((subject is null) = (parent_table is not null and parent_column is not null))
);

-- What a room must do itself before its rows go, as a function of the case's id and number, or of ids of persons.
create table record_eraser (
    function_name text not null,
    subject text not null check (subject in ('case', 'person')),
    tables text[] not null,
    primary key (function_name, subject)
);

create function declared_by_migrations() returns trigger language plpgsql as $$
begin
    if not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
        raise exception '% is declared by migrations alone', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create function retention_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger record_part_is_declared before insert on record_part
    for each row execute function declared_by_migrations();
create trigger record_eraser_is_declared before insert on record_eraser
    for each row execute function declared_by_migrations();
create trigger record_part_is_append_only before update or delete on record_part
    for each row execute function retention_append_only();
create trigger record_eraser_is_append_only before update or delete on record_eraser
    for each row execute function retention_append_only();

create function belongs_to_case(part text, by_column text) returns void language sql as
    $$ insert into record_part (table_name, column_name, subject) values (part, by_column, 'case') $$;

create function belongs_to_case_number(part text, by_column text) returns void language sql as
    $$ insert into record_part (table_name, column_name, subject) values (part, by_column, 'case-number') $$;

create function belongs_to_person(part text, by_column text) returns void language sql as
    $$ insert into record_part (table_name, column_name, subject) values (part, by_column, 'person') $$;

-- By the column that names a row of another table, which belongs itself.
create function belongs_to(part text, by_column text, parent text, of_column text) returns void language sql as
    $$ insert into record_part (table_name, column_name, parent_table, parent_column)
       values (part, by_column, parent, of_column) $$;

create function erased_by(eraser text, of_subject text, touched text[]) returns void language sql as
    $$ insert into record_eraser (function_name, subject, tables) values (eraser, of_subject, touched) $$;

create table legal_hold (
    id uuid primary key,
    case_id uuid,
    case_number text,
    reason text not null check (length(btrim(reason)) between 1 and 2000),
    placed_by text not null,
    placed_at timestamptz not null,
    released_by text,
    released_at timestamptz,
    release_reason text check (length(btrim(release_reason)) between 1 and 2000),
    check ((case_id is null) = (case_number is null)),
    check ((released_at is null) = (released_by is null) and (released_at is null) = (release_reason is null))
);
create unique index legal_hold_of_case on legal_hold (case_id) where released_at is null and case_id is not null;
create unique index legal_hold_of_all on legal_hold ((true)) where released_at is null and case_id is null;
create index legal_hold_order on legal_hold (placed_at desc, id desc);

create function legal_hold_only_released() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.released_at is null and new.released_at is not null
        and (to_jsonb(new) - array['released_at', 'released_by', 'release_reason'])
          = (to_jsonb(old) - array['released_at', 'released_by', 'release_reason']) then
        return new;
    end if;
    raise exception 'A legal hold is never changed or removed, only released once' using errcode = 'restrict_violation';
end $$;
create trigger legal_hold_only_released before update or delete on legal_hold
    for each row execute function legal_hold_only_released();

-- Where a hold is in force; without a case it holds everything.
create view published_legal_hold as select case_id from legal_hold where released_at is null;

create table destruction_run (
    id uuid primary key,
    jurisdiction text not null,
    state text not null check (state in ('prepared', 'running', 'stopped', 'done', 'withdrawn')),
    prepared_by text not null,
    prepared_at timestamptz not null,
    approved_by text check (approved_by <> prepared_by),
    approved_at timestamptz,
    stop_asked boolean not null default false,
    ended_at timestamptz,
    check ((approved_by is null) = (approved_at is null)),
    check (approved_by is not null or state in ('prepared', 'withdrawn')),
    check ((ended_at is null) = (state in ('prepared', 'running')))
);
create unique index destruction_run_one_open on destruction_run ((true)) where state in ('prepared', 'running');
create index destruction_run_order on destruction_run (prepared_at desc, id desc);

-- What the run was prepared by; a table that is redrawn later changes nothing about it.
create table destruction_period (
    run_id uuid not null references destruction_run,
    record_class text not null,
    years int,
    minor_years int,
    majority int not null,
    source text not null,
    primary key (run_id, record_class)
);

create table destruction_item (
    id uuid primary key,
    run_id uuid not null references destruction_run,
    case_id uuid not null,
    case_number text not null,
    closed_on date not null,
    classes text[] not null,
    kept_until date not null,
    outcome text check (outcome in ('destroyed', 'spared')),
    reason text,
    removed jsonb,
    at timestamptz,
    unique (run_id, case_id),
    check ((outcome is null) = (at is null)),
    check ((outcome = 'spared') = (reason is not null)),
    check ((outcome = 'destroyed') = (removed is not null))
);
create index destruction_item_order on destruction_item (run_id, case_number);
create index destruction_item_waiting on destruction_item (run_id, case_number) where outcome is null;

create table destruction_certificate (
    run_id uuid primary key references destruction_run,
    content text not null,
    sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    seal_form text not null,
    sealed_at timestamptz not null
);

create trigger destruction_period_is_append_only before update or delete on destruction_period
    for each row execute function retention_append_only();
create trigger destruction_certificate_is_append_only before update or delete on destruction_certificate
    for each row execute function retention_append_only();
create trigger destruction_run_is_kept before delete on destruction_run
    for each row execute function retention_append_only();
create trigger destruction_item_is_kept before delete on destruction_item
    for each row execute function retention_append_only();

create function destruction_item_is_decided_once() returns trigger language plpgsql as $$
begin
    if old.outcome is not null or (new.id, new.run_id, new.case_id, new.case_number, new.closed_on, new.classes, new.kept_until)
            is distinct from (old.id, old.run_id, old.case_id, old.case_number, old.closed_on, old.classes, old.kept_until) then
        raise exception 'What became of a record is written down once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger destruction_item_is_decided_once before update on destruction_item
    for each row execute function destruction_item_is_decided_once();
