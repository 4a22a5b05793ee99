-- The definitions that somebody answered, each as the file it was: a later one changes nothing about earlier answers.
create table instrument_definition (
    sha256 text primary key,
    instrument text not null,
    version text not null,
    content text not null,
    kept_at timestamptz not null,
    check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

-- One instrument answered in a case, with what the answers say; sealed.
create table instrument_administration (
    id uuid primary key,
    case_id uuid not null,
    definition_sha256 text not null references instrument_definition,
    recorded_by text not null,
    recorded_at timestamptz not null,
    content text not null,
    sha256 text not null,
    seal_form text not null check (seal_form in ('throughline-1', 'rfc8785')),
    check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
create index instrument_administration_case on instrument_administration (case_id, recorded_at desc, id desc);
create index instrument_administration_definition on instrument_administration (definition_sha256);

create function instruments_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

do $$
declare sealed text;
begin
    foreach sealed in array array['instrument_definition', 'instrument_administration'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function instruments_append_only()',
            sealed || '_sealed', sealed);
        execute format('create trigger %I before truncate on %I for each statement execute function instruments_append_only()',
            sealed || '_kept', sealed);
    end loop;
end $$;
