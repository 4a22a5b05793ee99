-- Sending is an act of somebody: how, where to, when. A referral is sent once.
create table referral_sending (
    referral_id uuid primary key references referral,
    way text not null check (way in ('link', 'mail', 'paper', 'phone')),
    to_address text not null,
    note text,
    release_id uuid not null,
    at timestamptz not null,
    by text not null
);
create index referral_sending_release on referral_sending (release_id);
create trigger referral_sending_append_only before update or delete on referral_sending
    for each row execute function referral_append_only();
create trigger referral_sending_no_truncate before truncate on referral_sending
    for each statement execute function referral_append_only();
