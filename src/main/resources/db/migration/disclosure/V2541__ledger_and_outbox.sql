-- What left the house about somebody, kept for six years and longer (45 CFR 164.528): appended, never changed.
create table disclosed_document (
    sha256 text primary key,
    media_type text not null,
    content bytea not null
);

create table disclosure (
    id uuid primary key,
    at timestamptz not null,
    by text not null, -- a username, or who acted for an organization
    person_id uuid not null,
    case_id uuid,
    referral_id uuid,
    recipient text not null, -- who got it
    address text not null, -- where to
    channel text not null check (channel in ('link', 'mail', 'paper', 'phone', 'fhir')),
    classes text[] not null, -- ids of released classes that were in it
    purpose text not null,
    release_id uuid not null,
    sha256 text references disclosed_document -- null where nothing written left, as by phone
);
create index disclosure_person on disclosure (person_id, at desc, id desc);
create index disclosure_referral on disclosure (referral_id, at);
create index disclosure_release on disclosure (release_id);
create index disclosure_document on disclosure (sha256);

-- Messages that are to leave the house, written with what they are about and sent after it is committed.
create table outbox_message (
    id uuid primary key,
    person_id uuid not null,
    case_id uuid not null,
    referral_id uuid not null,
    release_id uuid not null,
    recipient text not null,
    address text not null,
    channel text not null check (channel in ('link', 'mail')),
    classes text[] not null,
    purpose text not null,
    subject text not null,
    body text not null,
    file_name text,
    sha256 text references disclosed_document,
    state text not null check (state in ('waiting', 'sent', 'failed', 'stopped', 'withdrawn')),
    attempts int not null default 0,
    next_at timestamptz not null,
    failure text, -- a code, nobody's words
    created_at timestamptz not null,
    created_by text not null,
    ended_at timestamptz,
    check ((file_name is null) = (sha256 is null))
);
create index outbox_message_due on outbox_message (next_at) where state = 'waiting';
create index outbox_message_troubled on outbox_message (created_at desc, id desc) where state in ('waiting', 'failed');
create index outbox_message_referral on outbox_message (referral_id, created_at desc);
create index outbox_message_release on outbox_message (release_id) where state in ('waiting', 'failed');
create index outbox_message_document on outbox_message (sha256);

create function disclosure_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger disclosure_append_only before update or delete on disclosure
    for each row execute function disclosure_append_only();
create trigger disclosure_no_truncate before truncate on disclosure
    for each statement execute function disclosure_append_only();
create trigger disclosed_document_append_only before update or delete on disclosed_document
    for each row execute function disclosure_append_only();
create trigger disclosed_document_no_truncate before truncate on disclosed_document
    for each statement execute function disclosure_append_only();
