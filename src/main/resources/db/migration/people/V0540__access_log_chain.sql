-- The log of access records sign-ins, refusals and lists too, and is chained so that a removed, altered or inserted
-- row is found. Everything here needs no more than insert, but for the queue of what is not sealed yet.
alter table access_log drop constraint access_log_action_check;
alter table access_log add constraint access_log_action_check
    check (action in ('read', 'write', 'list', 'refused', 'sign-in', 'sign-in-failed', 'sign-out'));
alter table access_log alter column subject_id drop not null;
alter table access_log
    add column door text,
    add column address text,
    add column shown uuid[],
    add column row_count int,
    add column query text,
    add column emergency uuid;
create index access_log_shown on access_log using gin (shown) where shown is not null;
create index access_log_emergency on access_log (emergency, id desc) where emergency is not null;
create index access_log_account on access_log (id desc) where subject_kind = 'account';

-- Written with each entry, emptied by sealing.
create table access_log_unsealed (entry_id bigint primary key);

-- One link of the chain for each entry, numbered without a gap. Entries are sealed in the order in which they became
-- visible, so nobody waits for a number while a long transaction is open.
create table access_seal (
    position bigint primary key check (position > 0),
    entry_id bigint not null unique,
    hash text not null check (hash ~ '^[0-9a-f]{64}$')
);

-- The head of the chain after each round of sealing: a chain that was cut at its end is shorter than this says.
create table access_checkpoint (
    position bigint primary key,
    hash text not null,
    at timestamptz not null
);

-- Words that somebody searched for are names mostly: the log keeps a keyed hash of them.
create table access_log_key (secret text not null);
create unique index access_log_key_one on access_log_key ((true));
insert into access_log_key (secret) values (gen_random_uuid()::text || gen_random_uuid()::text);

create trigger access_seal_append_only before update or delete on access_seal
    for each row execute function access_log_append_only();
create trigger access_seal_not_truncated before truncate on access_seal
    for each statement execute function access_log_append_only();
create trigger access_checkpoint_append_only before update or delete on access_checkpoint
    for each row execute function access_log_append_only();
create trigger access_checkpoint_not_truncated before truncate on access_checkpoint
    for each statement execute function access_log_append_only();

-- What was logged before there was a chain is taken into it.
insert into access_log_unsealed (entry_id) select id from access_log;
