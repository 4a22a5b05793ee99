-- Persons, households, relations, consents. What is said to be the same person is linked, never deleted.
create extension if not exists pg_trgm;

create table person (
    id uuid primary key,
    first_name text not null,
    last_name text not null,
    preferred_name text,
    birth_date date,
    approximate_age int check (approximate_age between 0 and 130),
    age_as_of date not null,
    sex text check (sex in ('female', 'male', 'intersex')),
    gender text,
    language text,
    interpreter_needed boolean not null default false,
    phone text,
    email text,
    address text,
    place text,
    -- what duplicates are found by, computed from the columns above
    name_key text not null,
    first_sound text not null,
    last_sound text not null,
    phone_key text,
    linked_to uuid references person,
    revision int not null default 1,
    registered_at timestamptz not null,
    registered_by text not null,
    check (first_name <> '' or last_name <> ''),
    check (linked_to <> id)
);
create index person_name on person using gist (name_key gist_trgm_ops);
create index person_sound on person (last_sound, first_sound);
create index person_phone on person (phone_key) where phone_key is not null;
create index person_birth on person (birth_date, last_sound) where birth_date is not null;
create index person_link on person (linked_to) where linked_to is not null;

create table person_revision (
    person_id uuid not null references person,
    revision int not null,
    details jsonb not null,
    at timestamptz not null,
    by text not null,
    primary key (person_id, revision)
);

create table household (
    id uuid primary key,
    founded_at timestamptz not null,
    founded_by text not null
);

create table household_member (
    household_id uuid not null references household,
    person_id uuid not null references person,
    since date not null,
    until date,
    primary key (household_id, person_id, since)
);
-- nobody lives in two households at once
create unique index household_member_now on household_member (person_id) where until is null;
create index household_member_of on household_member (household_id) where until is null;

-- person_id is <kind> to related_id; the way back is a row of its own
create table person_relation (
    person_id uuid not null references person,
    related_id uuid not null references person,
    kind text not null check (kind in ('spouse', 'partner', 'parent', 'child', 'guardian', 'ward', 'sibling',
        'grandparent', 'grandchild', 'relative', 'other')),
    at timestamptz not null,
    by text not null,
    primary key (related_id, person_id),
    check (person_id <> related_id)
);
create index person_relation_person on person_relation (person_id);

create table consent (
    id uuid primary key,
    person_id uuid not null references person,
    case_id uuid,
    organization_id uuid,
    organization text not null,
    purpose text not null,
    information text not null,
    method text not null check (method in ('written', 'verbal', 'electronic')),
    valid_from date not null,
    valid_until date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    revoked_at timestamptz,
    revoked_by text,
    revocation_reason text,
    check (valid_until >= valid_from),
    check ((revoked_at is null) = (revoked_by is null))
);
create index consent_person on consent (person_id, recorded_at desc);

create function consent_only_revoked() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.revoked_at is null and new.revoked_at is not null
        and (to_jsonb(new) - array['revoked_at', 'revoked_by', 'revocation_reason'])
          = (to_jsonb(old) - array['revoked_at', 'revoked_by', 'revocation_reason']) then
        return new;
    end if;
    raise exception 'A consent is never changed or deleted, only revoked once';
end $$;
create trigger consent_only_revoked before update or delete on consent
    for each row execute function consent_only_revoked();
create trigger consent_not_truncated before truncate on consent
    for each statement execute function consent_only_revoked();
