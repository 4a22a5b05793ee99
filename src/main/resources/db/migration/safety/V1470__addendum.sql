-- A filed report stays as it was filed. What was wrong or missing in it is said in an addendum: sealed as the report is,
-- bound to the revision that it corrects, and brought to the agency that has the report.
create table safety_addendum (
    id uuid primary key,
    concern_id uuid not null,
    revision int not null,
    number int not null check (number >= 1),
    submission_id uuid not null,
    content text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    filed_at timestamptz not null,
    filed_by text not null,
    foreign key (concern_id, revision) references safety_report,
    unique (concern_id, number)
);

-- when and how the agency got it
create table safety_addendum_sent (
    addendum_id uuid primary key references safety_addendum,
    submission_id uuid not null,
    agency text not null,
    means text not null,
    reference text,
    sent_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);

do $$
declare sealed text;
begin
    foreach sealed in array array['safety_addendum', 'safety_addendum_sent'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function safety_append_only()',
            sealed || '_sealed', sealed);
        execute format('create trigger %I before truncate on %I for each statement execute function safety_append_only()',
            sealed || '_kept', sealed);
    end loop;
end $$;
