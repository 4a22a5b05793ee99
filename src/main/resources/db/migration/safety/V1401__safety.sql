-- Safety concerns and their mandated reports. Every row is final: what is to be corrected is filed again as a new revision.
create table safety_concern (
    id uuid primary key,
    case_id uuid not null references case_file,
    submission_id uuid not null,
    raised_at timestamptz not null,
    raised_by text not null
);
create index safety_concern_case on safety_concern (case_id, raised_at desc);

create table safety_phone_report (
    concern_id uuid primary key references safety_concern,
    submission_id uuid not null,
    agency text not null,
    reference text,
    called_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    written_due_at timestamptz not null
);

create table safety_report (
    concern_id uuid not null references safety_concern,
    revision int not null check (revision >= 1),
    content text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    filed_at timestamptz not null,
    filed_by text not null,
    primary key (concern_id, revision)
);

create table safety_acknowledgement (
    concern_id uuid primary key references safety_concern,
    submission_id uuid not null,
    acknowledged_at timestamptz not null,
    acknowledged_by text not null
);

-- which supervisor was told that the written report is late
create table safety_escalation (
    concern_id uuid not null references safety_concern,
    supervisor text not null,
    escalated_at timestamptz not null,
    primary key (supervisor, concern_id)
);
create index safety_escalation_concern on safety_escalation (concern_id);

create function safety_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Safety records are sealed: % of % refused', tg_op, tg_table_name;
end $$;

do $$
declare sealed text;
begin
    foreach sealed in array array['safety_concern', 'safety_phone_report', 'safety_report', 'safety_acknowledgement',
        'safety_escalation'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function safety_append_only()',
            sealed || '_sealed', sealed);
        execute format('create trigger %I before truncate on %I for each statement execute function safety_append_only()',
            sealed || '_kept', sealed);
    end loop;
end $$;
