-- A link by which a provider answers one referral. Neither the link's token nor the code that is told apart is kept: only
-- what they are compared with.
create table provider_link (
    id uuid primary key,
    referral_id uuid not null,
    case_id uuid not null,
    organization_id uuid,
    release_id uuid not null,
    sent_to text not null,
    token_hash text not null unique,
    code_hash text not null,
    wrong_codes integer not null default 0 check (wrong_codes between 0 and 5),
    issued_at timestamptz not null,
    issued_by text not null,
    expires_at timestamptz not null,
    locked_at timestamptz,
    revoked_at timestamptz,
    revoked_by text
);
create index provider_link_referral on provider_link (referral_id, issued_at);
create index provider_link_release on provider_link (release_id);
create unique index provider_link_one_of_a_referral on provider_link (referral_id) where revoked_at is null;

-- After the code: the browser that gave it, for a while.
create table provider_link_session (
    secret_hash text primary key,
    link_id uuid not null references provider_link,
    since timestamptz not null,
    until timestamptz not null
);
create index provider_link_session_link on provider_link_session (link_id);
create index provider_link_session_until on provider_link_session (until);

-- Who opened a link and who tried; without a link, what was tried opens none.
create table provider_link_event (
    id bigint generated always as identity primary key,
    link_id uuid references provider_link,
    kind text not null check (kind in ('issued', 'code-renewed', 'opened', 'unknown', 'code-right', 'code-wrong', 'locked',
        'viewed', 'answered', 'revoked')),
    at timestamptz not null,
    by text,
    network text
);
create index provider_link_event_link on provider_link_event (link_id, id);
create index provider_link_event_failed on provider_link_event (network, at) where kind in ('unknown', 'code-wrong');

create function provider_link_event_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Who opened a link is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger provider_link_event_append_only before update or delete on provider_link_event
    for each row execute function provider_link_event_append_only();
create trigger provider_link_event_not_emptied before truncate on provider_link_event
    for each statement execute function provider_link_event_append_only();
