create table referral (
    id uuid primary key,
    case_id uuid not null,
    planned_service_id uuid not null,
    attempt int not null check (attempt > 0),
    need text not null,
    service_id uuid references directory_service,
    status text not null check (status in ('draft', 'requested', 'accepted', 'rejected', 'in-progress', 'on-hold',
        'cancelled', 'failed', 'completed', 'entered-in-error')),
    reason text check (reason in ('no-capacity', 'ineligible', 'duplicate', 'unreachable', 'client-declined', 'no-show',
        'health-and-safety', 'other')),
    reason_text text,
    client_need text, -- what the client wants of the service: goes into the letter
    urgency text,
    opened_at timestamptz not null,
    opened_by text not null,
    sent_at timestamptz,
    appointment_at timestamptz,
    appointment_note text,
    received_on date,
    received_note text,
    version int not null,
    unique (planned_service_id, attempt),
    check (status not in ('rejected', 'cancelled', 'on-hold', 'failed') or reason is not null)
);
create index referral_case on referral (case_id, opened_at);
create index referral_service on referral (service_id);

create table referral_change (
    referral_id uuid not null references referral,
    position int not null,
    from_status text,
    to_status text not null,
    reason text,
    reason_text text,
    at timestamptz not null,
    by text not null,
    primary key (referral_id, position)
);

-- What was proposed, in which order and why, each time the matching ran.
create table referral_match (
    referral_id uuid not null references referral,
    round int not null,
    rank int not null,
    service_id uuid not null references directory_service,
    score int not null,
    reasons text[] not null,
    at timestamptz not null,
    primary key (referral_id, round, rank)
);
create index referral_match_service on referral_match (service_id);

-- What was offered to the client, and what the client said.
create table referral_offer (
    id uuid primary key,
    referral_id uuid not null references referral,
    service_id uuid not null references directory_service,
    result text not null check (result in ('accepted', 'declined-other', 'declined-all')),
    reason text,
    note text,
    at timestamptz not null,
    by text not null
);
create index referral_offer_referral on referral_offer (referral_id);
create index referral_offer_service on referral_offer (service_id);

-- The evidence for the advocate: what somebody needed and nobody gave.
create table unmet_need (
    id uuid primary key,
    case_id uuid not null,
    planned_service_id uuid not null,
    referral_id uuid not null references referral,
    need text not null,
    reason text not null,
    reason_text text,
    area text,
    at timestamptz not null,
    by text not null,
    unique (planned_service_id, referral_id)
);
create index unmet_need_need on unmet_need (need, at);
create index unmet_need_case on unmet_need (case_id);
create index unmet_need_referral on unmet_need (referral_id);

create function referral_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger referral_change_append_only before update or delete on referral_change
    for each row execute function referral_append_only();
create trigger referral_change_no_truncate before truncate on referral_change
    for each statement execute function referral_append_only();
create trigger referral_offer_append_only before update or delete on referral_offer
    for each row execute function referral_append_only();
create trigger unmet_need_append_only before update or delete on unmet_need
    for each row execute function referral_append_only();
