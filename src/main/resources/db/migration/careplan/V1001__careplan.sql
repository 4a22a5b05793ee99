-- A plan is a row of revisions. The text is the canonical JSON that is shown, hashed and approved.
create table plan_revision (
    id uuid primary key,
    case_id uuid not null,
    revision int not null check (revision > 0),
    status text not null check (status in ('draft', 'in-review', 'returned', 'approved', 'active', 'superseded')),
    based_on uuid references plan_revision,
    content text not null,
    sha256 text,
    authors text[] not null default '{}',
    agreed boolean not null default false,
    opened_at timestamptz not null,
    drafted_by text,
    drafted_at timestamptz,
    approved_by text,
    approved_at timestamptz,
    unique (case_id, revision),
    unique (id, sha256),
    -- what is approved is what its hash says
    check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    check (status = 'draft' or (sha256 is not null and drafted_by is not null)),
    check (status not in ('approved', 'active') or approved_by is not null),
    check (status <> 'active' or agreed),
    -- nobody approves their own work
    check (approved_by is null or not approved_by = any (authors))
);
create unique index plan_revision_worked_on on plan_revision (case_id)
    where status in ('draft', 'in-review', 'approved');
create unique index plan_revision_in_force on plan_revision (case_id) where status = 'active';

create function plan_revision_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        raise exception 'Plans are never removed' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        if old.status = 'draft' then
            return old;
        end if;
        raise exception 'A sealed revision is never removed' using errcode = 'restrict_violation';
    end if;
    if old.status <> 'draft' and (new.id, new.case_id, new.revision, new.based_on, new.content, new.sha256, new.authors,
            new.opened_at, new.drafted_by, new.drafted_at)
        is distinct from (old.id, old.case_id, old.revision, old.based_on, old.content, old.sha256, old.authors,
            old.opened_at, old.drafted_by, old.drafted_at) then
        raise exception 'The content of a sealed revision does not change' using errcode = 'restrict_violation';
    end if;
    if old.approved_by is not null and (new.approved_by, new.approved_at)
        is distinct from (old.approved_by, old.approved_at) then
        raise exception 'An approval does not change' using errcode = 'restrict_violation';
    end if;
    if old.status <> new.status and (old.status, new.status) not in (('draft', 'in-review'), ('in-review', 'returned'),
            ('in-review', 'approved'), ('in-review', 'superseded'), ('approved', 'active'), ('approved', 'superseded'),
            ('active', 'superseded')) then
        raise exception 'A revision does not go from % to %', old.status, new.status
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger plan_revision_sealed before update or delete on plan_revision
    for each row execute function plan_revision_guard();
create trigger plan_revision_kept before truncate on plan_revision
    for each statement execute function plan_revision_guard();

create function plan_record_guard() returns trigger language plpgsql as $$
begin
    raise exception 'What was recorded about a plan is never changed or removed' using errcode = 'restrict_violation';
end $$;

-- Every round of review: who, when, what was said, and the hash of the text that it was said about.
create table plan_review (
    revision_id uuid primary key,
    sha256 text not null,
    approved boolean not null,
    comments text,
    decided_by text not null,
    decided_at timestamptz not null,
    foreign key (revision_id, sha256) references plan_revision (id, sha256)
);
create trigger plan_review_kept before update or delete on plan_review
    for each row execute function plan_record_guard();
create trigger plan_review_all_kept before truncate on plan_review
    for each statement execute function plan_record_guard();

create table plan_agreement (
    revision_id uuid primary key,
    sha256 text not null,
    agreed boolean not null,
    agreed_on date not null,
    how text not null,
    agreed_by text,
    comments text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    foreign key (revision_id, sha256) references plan_revision (id, sha256)
);
create trigger plan_agreement_kept before update or delete on plan_agreement
    for each row execute function plan_record_guard();
create trigger plan_agreement_all_kept before truncate on plan_agreement
    for each statement execute function plan_record_guard();

-- The line of a goal through the revisions; its words stand in each revision's content.
create table plan_goal (
    id uuid primary key,
    case_id uuid not null
);
create index plan_goal_case on plan_goal (case_id);

create table plan_goal_progress (
    id bigint generated always as identity primary key,
    goal_id uuid not null references plan_goal,
    status text not null check (status in ('not-started', 'on-track', 'behind', 'met', 'no-longer-needed')),
    percent int not null check (percent between 0 and 100),
    note text,
    noted_by text not null,
    noted_at timestamptz not null
);
create index plan_goal_progress_goal on plan_goal_progress (goal_id, id desc);
create trigger plan_goal_progress_kept before update or delete on plan_goal_progress
    for each row execute function plan_record_guard();
create trigger plan_goal_progress_all_kept before truncate on plan_goal_progress
    for each statement execute function plan_record_guard();

-- An equal service keeps its id from revision to revision.
create table planned_service (
    id uuid primary key,
    case_id uuid not null,
    need text not null,
    description text not null
);
create index planned_service_case on planned_service (case_id);
create trigger planned_service_kept before update or delete on planned_service
    for each row execute function plan_record_guard();
create trigger planned_service_all_kept before truncate on planned_service
    for each statement execute function plan_record_guard();
