-- An instrument that the program has no words of, recorded as its total only; sealed.
create table instrument_total (
    id uuid primary key,
    case_id uuid not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    content text not null,
    sha256 text not null,
    seal_form text not null check (seal_form in ('throughline-1', 'rfc8785')),
    check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
create index instrument_total_case on instrument_total (case_id, recorded_at desc, id desc);

create trigger instrument_total_sealed before update or delete on instrument_total
    for each row execute function instruments_append_only();
create trigger instrument_total_kept before truncate on instrument_total
    for each statement execute function instruments_append_only();
