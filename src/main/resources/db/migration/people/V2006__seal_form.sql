-- A link keeps the canonical form that its entry was hashed in; those before this were hashed in the first one.
alter table access_seal add column seal_form text not null default 'throughline-1'
    check (seal_form in ('throughline-1', 'rfc8785'));
