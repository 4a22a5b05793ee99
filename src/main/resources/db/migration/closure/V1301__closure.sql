-- One round of closing a case. Its text is fixed when it is put to the supervisor.
create table case_closing (
    id uuid primary key,
    case_id uuid not null,
    episode int not null,
    round int not null check (round > 0),
    reason text not null,
    outcome text not null check (outcome in ('goals-met', 'partly-met', 'not-met', 'no-goals')),
    summary text not null,
    aftercare_on date,
    prepared_by text not null,
    prepared_at timestamptz not null,
    content text not null,
    sha256 text not null,
    approved boolean,
    comments text,
    decided_by text,
    decided_at timestamptz,
    unique (case_id, round),
    -- what is approved is what its hash says
    check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    check ((approved is null) = (decided_by is null)),
    -- nobody approves their own work
    check (approved is not true or decided_by <> prepared_by)
);
create index case_closing_aftercare on case_closing (aftercare_on) where approved and aftercare_on is not null;

create table case_closing_goal (
    closing_id uuid not null references case_closing,
    position int not null,
    goal_id uuid references plan_goal,
    statement text not null,
    outcome text not null check (outcome in ('met', 'partly-met', 'not-met', 'no-longer-needed')),
    note text,
    primary key (closing_id, position)
);
create index case_closing_goal_goal on case_closing_goal (goal_id);

create table case_closing_score (
    closing_id uuid not null references case_closing,
    position int not null,
    domain text not null,
    score int not null check (score between 1 and 5),
    primary key (closing_id, domain)
);

create function case_closing_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'A closing is never removed' using errcode = 'restrict_violation';
    end if;
    if old.approved is not null then
        raise exception 'A decided closing does not change' using errcode = 'restrict_violation';
    end if;
    if (new.id, new.case_id, new.episode, new.round, new.reason, new.outcome, new.summary, new.aftercare_on,
            new.prepared_by, new.prepared_at, new.content, new.sha256)
        is distinct from (old.id, old.case_id, old.episode, old.round, old.reason, old.outcome, old.summary,
            old.aftercare_on, old.prepared_by, old.prepared_at, old.content, old.sha256) then
        raise exception 'The content of a closing does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger case_closing_sealed before update or delete on case_closing
    for each row execute function case_closing_guard();
create trigger case_closing_kept before truncate on case_closing
    for each statement execute function case_closing_guard();

create function case_closing_part_guard() returns trigger language plpgsql as $$
begin
    raise exception 'What a closing says is never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger case_closing_goal_sealed before update or delete on case_closing_goal
    for each row execute function case_closing_part_guard();
create trigger case_closing_score_sealed before update or delete on case_closing_score
    for each row execute function case_closing_part_guard();
create trigger case_closing_goal_kept before truncate on case_closing_goal
    for each statement execute function case_closing_part_guard();
create trigger case_closing_score_kept before truncate on case_closing_score
    for each statement execute function case_closing_part_guard();
