create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- one row for each open user task of the engine, written in the engine's own transaction
create table work_item (
    task_id text primary key,
    case_id uuid,
    case_number text,
    client_name text,
    case_priority text,
    risk_level text,
    task_key text not null,
    name text not null,
    -- kind and code of a label that tells like tasks of a case apart
    subject text,
    form_id text,
    process_key text not null,
    stage text not null,
    team text,
    assignee text,
    candidate_groups text[] not null,
    required_licence text,
    created_at timestamptz not null,
    due_at timestamptz,
    priority int not null,
    reminded_at timestamptz,
    escalated_at timestamptz
);
create index work_item_by_case on work_item (case_id);
create index work_item_by_case_number on work_item (case_number);

-- Who has a task before them: user:<assignee>, group:<candidate group>, team:<team> for its supervisors, and
-- unassigned:<team>. One row for each, carrying all that a list is filtered and ordered by, so that every list of the
-- desk is one walk along an index.
create table work_audience (
    audience text not null,
    due_sort timestamptz not null,
    urgency int not null,
    task_id text not null references work_item on delete cascade,
    stage text not null,
    case_number text not null,
    search text not null,
    primary key (audience, due_sort, urgency, task_id)
);
create index work_audience_by_stage on work_audience (audience, stage, due_sort, urgency, task_id);
create index work_audience_by_case on work_audience (audience, case_number, due_sort, urgency, task_id);
create index work_audience_by_task on work_audience (task_id);
create index work_audience_by_text on work_audience using gin (audience, search gin_trgm_ops);

create table task_draft (
    task_id text not null,
    username text not null,
    answers jsonb not null,
    saved_at timestamptz not null,
    primary key (task_id, username)
);

create table task_presence (
    task_id text not null,
    username text not null,
    seen_at timestamptz not null,
    primary key (task_id, username)
);
create index task_presence_old on task_presence (seen_at);

-- for the counts of the operators' metrics and of each worker's open tasks, read from the index alone
create index work_item_by_due on work_item (due_at);
create index work_item_by_assignee on work_item (assignee, due_at);
