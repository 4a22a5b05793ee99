-- The questions of an audit of records, each version as it was saved; how many records are drawn a month for each team.
create table audit_checklist (
    version int primary key check (version >= 1),
    questions text[] not null check (cardinality(questions) between 1 and 50),
    records int not null check (records between 1 and 50),
    saved_by text not null,
    saved_at timestamptz not null
);

-- The records that were drawn for a team and a month, once and for all.
create table audit_draw (
    month date not null check (extract(day from month) = 1),
    team text not null,
    records int not null,
    drawn_by text not null,
    drawn_at timestamptz not null,
    primary key (month, team)
);

create table audit_record (
    id uuid primary key,
    month date not null,
    team text not null,
    position int not null,
    case_id uuid not null,
    case_number text not null,
    worker text,
    foreign key (month, team) references audit_draw,
    unique (month, team, position),
    unique (month, case_id)
);
create index audit_record_by_case on audit_record (case_id);
create index audit_record_by_worker on audit_record (worker, month desc);

-- What was found, against the version of the questions that was asked; version 0 are the questions as shipped.
create table audit_result (
    record_id uuid primary key references audit_record,
    checklist int not null check (checklist >= 0),
    met int not null check (met >= 0),
    unmet int not null check (unmet >= 0),
    content text not null,
    sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    seal_form text not null,
    audited_by text not null,
    audited_at timestamptz not null
);

do $$
declare kept text;
begin
    foreach kept in array array['audit_checklist', 'audit_draw', 'audit_record', 'audit_result'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function supervision_append_only()',
            kept || '_is_append_only', kept);
        execute format('create trigger %I before truncate on %I for each statement execute function supervision_append_only()',
            kept || '_is_not_emptied', kept);
    end loop;
end $$;
