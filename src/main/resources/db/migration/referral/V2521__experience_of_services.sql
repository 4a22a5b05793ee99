-- What a match said of each service, and which it left out, so that the page of the choice need not match again.
create table referral_match_round (
    referral_id uuid not null references referral,
    round int not null,
    left_out_count int not null,
    at timestamptz not null,
    primary key (referral_id, round)
);
insert into referral_match_round (referral_id, round, left_out_count, at)
select referral_id, round, 0, max(at) from referral_match group by referral_id, round;

alter table referral_match
    add column verdict text not null default 'fits' check (verdict in ('fits', 'ask')),
    add column ask text[] not null default '{}',
    add column distance_miles double precision;

create table referral_left_out (
    referral_id uuid not null,
    round int not null,
    position int not null,
    service_id uuid not null,
    rule text not null,
    -- the first day on which it may be proposed again; null where no day says so
    again_on date,
    primary key (referral_id, round, position),
    foreign key (referral_id, round) references referral_match_round
);
create index referral_left_out_service on referral_left_out (service_id);

-- Services that a worker searched for and put among those to choose from.
create table referral_shortlist (
    referral_id uuid not null references referral,
    service_id uuid not null,
    at timestamptz not null,
    by text not null,
    primary key (referral_id, service_id)
);
create index referral_shortlist_service on referral_shortlist (service_id);

-- The day of the first appointment stays where another takes its place.
alter table referral add column first_appointment_at timestamptz;
update referral set first_appointment_at = appointment_at where appointment_at is not null;

-- What closed referrals say of a service; counted anew for the one service whenever a referral to it ends.
create table service_experience (
    service_id uuid primary key,
    closed int not null,
    answered int not null,
    accepted int not null,
    days_to_answer double precision,
    days_to_appointment double precision,
    no_shows int not null
);

create function count_service_experience(services uuid[]) returns void language sql as $$
    insert into service_experience as known
        (service_id, closed, answered, accepted, days_to_answer, days_to_appointment, no_shows)
    select r.service_id, count(*), count(a.at), count(*) filter (where a.to_status = 'accepted'),
        percentile_cont(0.5) within group (order by extract(epoch from a.at - r.sent_at) / 86400)
            filter (where a.at is not null),
        percentile_cont(0.5) within group (order by extract(epoch from r.first_appointment_at - r.sent_at) / 86400)
            filter (where r.first_appointment_at is not null),
        count(*) filter (where r.status = 'failed' and r.reason = 'no-show')
    from referral r
    left join lateral (
        select c.at, c.to_status from referral_change c
        where c.referral_id = r.id and c.to_status in ('accepted', 'rejected') order by c.position limit 1) a on true
    where r.service_id = any (services) and r.sent_at is not null
        and r.status in ('completed', 'failed', 'rejected', 'cancelled')
    group by r.service_id
    on conflict (service_id) do update set closed = excluded.closed, answered = excluded.answered,
        accepted = excluded.accepted, days_to_answer = excluded.days_to_answer,
        days_to_appointment = excluded.days_to_appointment, no_shows = excluded.no_shows
    where (known.closed, known.answered, known.accepted, known.days_to_answer, known.days_to_appointment, known.no_shows)
        is distinct from (excluded.closed, excluded.answered, excluded.accepted, excluded.days_to_answer,
        excluded.days_to_appointment, excluded.no_shows)
$$;
select count_service_experience(array_agg(distinct service_id)) from referral where service_id is not null;
