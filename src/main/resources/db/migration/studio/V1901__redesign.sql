-- models that are redrawn and published as one step
create table redesign (
    id uuid primary key,
    title text not null,
    note text not null,
    state text not null check (state in ('DRAWING', 'AWAITING_CONSENT', 'PUBLISHED', 'DISCARDED')),
    created_by text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    -- everybody who changed something in it: none of them may agree to it
    drawn_by text[] not null,
    consent_by text,
    consent_at timestamptz,
    published_by text,
    published_at timestamptz,
    deployment_id text unique,
    check ((state = 'PUBLISHED') = (published_at is not null))
);
create index redesign_by_age on redesign (created_at desc, id desc);
create index redesign_by_state on redesign (state, created_at desc, id desc);

create table redesign_draft (
    redesign_id uuid not null references redesign,
    kind text not null,
    model_key text not null,
    name text not null,
    resource text not null,
    -- the published version it was begun from; null for a new model
    base_version int,
    -- the newest published version that whoever draws has taken note of
    known_version int,
    revision int not null,
    primary key (redesign_id, kind, model_key),
    unique (redesign_id, resource)
);

-- A tree: what is saved after an undo is another child of the revision that was gone back to.
create table redesign_revision (
    redesign_id uuid not null,
    kind text not null,
    model_key text not null,
    revision int not null,
    parent int,
    content text not null,
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (redesign_id, kind, model_key, revision),
    foreign key (redesign_id, kind, model_key) references redesign_draft on delete cascade
);
create index redesign_revision_by_parent on redesign_revision (redesign_id, kind, model_key, parent);

-- who has a draft open
create table draft_presence (
    redesign_id uuid not null,
    kind text not null,
    model_key text not null,
    username text not null,
    display_name text not null,
    seen_at timestamptz not null,
    primary key (redesign_id, kind, model_key, username),
    foreign key (redesign_id, kind, model_key) references redesign_draft on delete cascade
);

-- what an administrator chose about a shipped model that was offered
create table offer_choice (
    resource text not null,
    sha256 text not null,
    -- the redesign that takes it in; null where the agency keeps its own
    redesign_id uuid references redesign,
    chosen_by text not null,
    chosen_at timestamptz not null,
    primary key (resource, sha256)
);
create index offer_choice_by_redesign on offer_choice (redesign_id);

-- which form each open task asks
create index work_item_by_form on work_item (form_id, case_number);
create view asked_form as select form_id, case_number from work_item where form_id is not null;
