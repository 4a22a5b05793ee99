-- What a note tells of as work. Whatever was written before was not asked: it counts as information.
alter table note_version add column activity text not null default 'information'
    check (activity in ('information', 'linkage', 'advocacy', 'education', 'counselling', 'assessment', 'diagnosis'));

-- A version that its author signed, as the canonical text that is hashed.
create table note_signature (
    note_id uuid not null,
    version int not null,
    content text not null,
    sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    seal_form text not null,
    licence text,
    late boolean not null,
    cosign_due timestamptz,
    signed_by text not null,
    signed_at timestamptz not null,
    primary key (note_id, version),
    foreign key (note_id, version) references note_version,
    check (cosign_due is null or licence is not null)
);
comment on table note_signature is 'Owned by contacts.';

-- What the co-signer decided, over the hash of what was signed.
create table note_cosignature (
    note_id uuid not null,
    version int not null,
    outcome text not null check (outcome in ('co-signed', 'returned')),
    reason text check (length(btrim(reason)) between 1 and 2000),
    content text not null,
    sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    seal_form text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (note_id, version),
    foreign key (note_id, version) references note_signature,
    check ((outcome = 'returned') = (reason is not null))
);
comment on table note_cosignature is 'Owned by contacts.';

create table note_addendum (
    note_id uuid not null references note,
    number int not null check (number >= 1),
    body text not null check (body <> '' and length(body) <= 20000),
    content text not null,
    sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    seal_form text not null,
    written_by text not null,
    written_at timestamptz not null,
    primary key (note_id, number)
);
comment on table note_addendum is 'Owned by contacts.';

create table note_error (
    note_id uuid primary key references note,
    reason text not null check (length(btrim(reason)) between 1 and 2000),
    stated_by text not null,
    stated_at timestamptz not null
);
comment on table note_error is 'Owned by contacts.';

-- What waits for a co-signer, and what one gave back to its author: a row goes when that is over.
create table cosignature_request (
    note_id uuid primary key references note,
    version int not null,
    case_id uuid not null,
    case_number text not null,
    activity text not null,
    licence text not null,
    author text not null,
    due_at timestamptz not null,
    returned boolean not null default false
);
comment on table cosignature_request is 'Owned by contacts.';
create index cosignature_request_by_due on cosignature_request (due_at, note_id) where not returned;
create index cosignature_request_by_author on cosignature_request (author, due_at, note_id);

create function contacts_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

do $$
declare sealed text;
begin
    foreach sealed in array array['note_signature', 'note_cosignature', 'note_addendum', 'note_error'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function contacts_append_only()',
            sealed || '_is_append_only', sealed);
        execute format('create trigger %I before truncate on %I for each statement execute function contacts_append_only()',
            sealed || '_is_not_emptied', sealed);
    end loop;
end $$;
