-- By what an organization's own program proves at /fhir whose it is. The secret is known to its holder only.
create table partner_credential (
    id uuid primary key,
    organization_id uuid not null, -- of the directory; it sees what was sent to it and nothing else
    label text not null, -- which program or person uses it
    secret_hash text not null,
    created_at timestamptz not null,
    created_by text not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    check ((revoked_at is null) = (revoked_by is null))
);
create index partner_credential_listed on partner_credential (created_at desc, id);
create index partner_credential_organization on partner_credential (organization_id);

create table partner_credential_event (
    id bigint generated always as identity primary key,
    credential_id uuid not null references partner_credential,
    what text not null check (what in ('created', 'revoked')),
    at timestamptz not null,
    by text not null
);
create index partner_credential_event_credential on partner_credential_event (credential_id, id);

create function partner_credential_event_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger partner_credential_event_append_only before update or delete on partner_credential_event
    for each row execute function partner_credential_event_append_only();
create trigger partner_credential_event_no_truncate before truncate on partner_credential_event
    for each statement execute function partner_credential_event_append_only();

-- A secret is never exchanged for another, and what is revoked stays so.
create function partner_credential_fixed() returns trigger language plpgsql as $$
begin
    if new.id <> old.id or new.organization_id <> old.organization_id or new.secret_hash <> old.secret_hash
            or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
        raise exception 'a credential is not changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger partner_credential_fixed before update on partner_credential
    for each row execute function partner_credential_fixed();
