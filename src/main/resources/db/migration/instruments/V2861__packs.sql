-- Instruments that an agency brings itself, each with the licence under which it may be used.
create table instrument_pack (
    id uuid primary key,
    instrument text not null,
    definition_sha256 text not null unique references instrument_definition,
    licence text not null,
    notice text not null,
    loaded_by text not null,
    loaded_at timestamptz not null
);
create index instrument_pack_loaded on instrument_pack (loaded_at desc);

-- Somebody accepted the licence by name; before, the pack offers nothing.
create table instrument_pack_acceptance (
    pack_id uuid primary key references instrument_pack,
    accepted_as text not null check (accepted_as <> ''),
    accepted_by text not null,
    accepted_at timestamptz not null
);

do $$
declare sealed text;
begin
    foreach sealed in array array['instrument_pack', 'instrument_pack_acceptance'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function instruments_append_only()',
            sealed || '_sealed', sealed);
        execute format('create trigger %I before truncate on %I for each statement execute function instruments_append_only()',
            sealed || '_kept', sealed);
    end loop;
end $$;
