create table assessment (
    id uuid primary key,
    case_id uuid not null,
    instruments text[] not null check (cardinality(instruments) > 0),
    focus text,
    opened_by text not null,
    opened_at timestamptz not null
);
create index assessment_case on assessment (case_id, opened_at desc);

-- One interview and what became of it. A returned round stays; the next interview is the next round.
create table assessment_round (
    id uuid primary key,
    assessment_id uuid not null references assessment,
    case_id uuid not null,
    round int not null check (round > 0),
    status text not null check (status in
        ('interviewed', 'ranked', 'awaiting-sign-off', 'returned', 'signed', 'completed')),
    interviewed_on date not null,
    place text not null,
    danger boolean not null,
    danger_description text,
    notes text,
    interviewed_by text not null,
    interviewed_at timestamptz not null,
    ranked_by text,
    ranked_at timestamptz,
    risk_level text,
    signed boolean,
    comments text,
    decided_by text,
    decided_at timestamptz,
    content text,
    sha256 text,
    unique (assessment_id, round),
    -- what is signed is what its hash says
    check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    check (status in ('interviewed', 'ranked') or (content is not null and sha256 is not null)),
    check (status not in ('signed', 'returned') or (decided_by is not null and signed is not null)),
    -- nobody signs their own work
    check (signed is not true or decided_by not in (interviewed_by, coalesce(ranked_by, interviewed_by)))
);
create index assessment_round_case on assessment_round (case_id, interviewed_at desc);

create table assessment_score (
    round_id uuid not null references assessment_round,
    position int not null,
    domain text not null,
    score int not null check (score between 1 and 5),
    primary key (round_id, domain)
);

create table assessment_need (
    round_id uuid not null references assessment_round,
    rank int not null check (rank > 0),
    category text not null,
    severity int not null check (severity between 1 and 5),
    description text not null,
    primary key (round_id, rank)
);
create index assessment_need_category on assessment_need (category);

create table assessment_strength (
    round_id uuid not null references assessment_round,
    rank int not null check (rank > 0),
    strength text not null,
    primary key (round_id, rank)
);

-- Sealed: from the moment the text is fixed only the decision is added, once; nothing is ever removed.
create function assessment_round_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'An assessment is never removed' using errcode = 'restrict_violation';
    end if;
    if old.status in ('returned', 'signed', 'completed') then
        raise exception 'A decided assessment does not change' using errcode = 'restrict_violation';
    end if;
    if old.content is not null and (new.id, new.assessment_id, new.case_id, new.round, new.interviewed_on, new.place,
            new.danger, new.danger_description, new.notes, new.interviewed_by, new.interviewed_at, new.ranked_by,
            new.ranked_at, new.risk_level, new.content, new.sha256)
        is distinct from (old.id, old.assessment_id, old.case_id, old.round, old.interviewed_on, old.place,
            old.danger, old.danger_description, old.notes, old.interviewed_by, old.interviewed_at, old.ranked_by,
            old.ranked_at, old.risk_level, old.content, old.sha256) then
        raise exception 'An assessment that awaits its signature does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger assessment_round_sealed before update or delete on assessment_round
    for each row execute function assessment_round_guard();
create trigger assessment_round_kept before truncate on assessment_round
    for each statement execute function assessment_round_guard();

create function assessment_part_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'What an interview found is never changed or removed' using errcode = 'restrict_violation';
    end if;
    if exists (select from assessment_round where id = new.round_id and content is not null) then
        raise exception 'Nothing is added to a sealed assessment' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger assessment_score_sealed before insert or update or delete on assessment_score
    for each row execute function assessment_part_guard();
create trigger assessment_need_sealed before insert or update or delete on assessment_need
    for each row execute function assessment_part_guard();
create trigger assessment_strength_sealed before insert or update or delete on assessment_strength
    for each row execute function assessment_part_guard();
create trigger assessment_score_kept before truncate on assessment_score
    for each statement execute function assessment_part_guard();
create trigger assessment_need_kept before truncate on assessment_need
    for each statement execute function assessment_part_guard();
create trigger assessment_strength_kept before truncate on assessment_strength
    for each statement execute function assessment_part_guard();
