-- What a provider said of a referral beside a task: it is kept, and changes no state by itself.
create table provider_report (
    id uuid primary key,
    referral_id uuid not null references referral,
    kind text not null check (kind in ('attended', 'no-show', 'done', 'message')),
    helped text check (helped in ('yes', 'partly', 'no')),
    happened_on date,
    words text,
    at timestamptz not null,
    by text not null, -- the provider (provider:<organization>), or the worker who heard it
    check (kind <> 'message' or words is not null)
);
create index provider_report_referral on provider_report (referral_id, at);

create trigger provider_report_append_only before update or delete on provider_report
    for each row execute function referral_append_only();
create trigger provider_report_no_truncate before truncate on provider_report
    for each statement execute function referral_append_only();
