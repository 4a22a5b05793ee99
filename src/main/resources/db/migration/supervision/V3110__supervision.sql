-- A session of supervision. It changes until both have signed the same version of it.
create table supervision_session (
    id uuid primary key,
    worker text not null,
    supervisor text not null,
    version int not null check (version >= 1),
    held_on date not null,
    administrative int not null check (administrative between 0 and 480),
    educational int not null check (educational between 0 and 480),
    clinical int not null check (clinical between 0 and 480),
    notes text not null check (length(notes) <= 20000),
    started_at timestamptz not null,
    sealed_at timestamptz,
    check (worker <> supervisor),
    check (administrative + educational + clinical > 0)
);
create index supervision_session_by_worker on supervision_session (worker, started_at desc, id desc);
create index supervision_session_by_supervisor on supervision_session (supervisor, started_at desc, id desc);

-- The cases that were talked about.
create table supervision_topic (
    session_id uuid not null references supervision_session,
    case_id uuid not null,
    case_number text not null,
    position int not null,
    reasons text[] not null,
    note text not null check (length(note) <= 2000),
    primary key (session_id, case_id)
);
create index supervision_topic_by_case on supervision_topic (case_id);

create table supervision_decision (
    id uuid primary key,
    session_id uuid not null references supervision_session,
    position int not null,
    case_id uuid not null,
    case_number text not null,
    decision text not null check (length(btrim(decision)) between 1 and 1000),
    assignee text not null,
    due_on date not null
);
create index supervision_decision_by_session on supervision_decision (session_id, position);

-- What became of a decision.
create table supervision_outcome (
    decision_id uuid primary key references supervision_decision,
    outcome text not null check (outcome in ('done', 'partly', 'not-needed')),
    note text,
    submission_id uuid not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);

-- Who signed which version, as the canonical text that is hashed. The licence is the one by which a supervisor supervised.
create table supervision_signature (
    session_id uuid not null references supervision_session,
    version int not null,
    part text not null check (part in ('supervisor', 'worker')),
    content text not null,
    sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    seal_form text not null,
    licence text check (licence is null or part = 'supervisor'),
    signed_by text not null,
    signed_at timestamptz not null,
    primary key (session_id, version, part)
);

create table supervision_error (
    session_id uuid primary key references supervision_session,
    reason text not null check (length(btrim(reason)) between 1 and 2000),
    stated_by text not null,
    stated_at timestamptz not null
);

create function supervision_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create function supervision_session_guard() returns trigger language plpgsql as $$
begin
    if old.sealed_at is not null then
        raise exception 'A session that both have signed does not change' using errcode = 'restrict_violation';
    end if;
    if (new.id, new.worker, new.supervisor, new.started_at) is distinct from
            (old.id, old.worker, old.supervisor, old.started_at) then
        raise exception 'A session stays between the two who held it' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create function supervision_content_guard() returns trigger language plpgsql as $$
begin
    if exists (select 1 from supervision_session s where s.id = old.session_id and s.sealed_at is not null) then
        raise exception 'A session that both have signed does not change' using errcode = 'restrict_violation';
    end if;
    return old;
end $$;

create trigger supervision_session_is_sealed before update on supervision_session
    for each row execute function supervision_session_guard();
create trigger supervision_session_is_never_removed before delete on supervision_session
    for each row execute function supervision_append_only();
create trigger supervision_session_is_not_emptied before truncate on supervision_session
    for each statement execute function supervision_append_only();

do $$
declare content text;
begin
    foreach content in array array['supervision_topic', 'supervision_decision'] loop
        execute format('create trigger %I before delete on %I for each row execute function supervision_content_guard()',
            content || '_is_sealed', content);
        execute format('create trigger %I before update on %I for each row execute function supervision_append_only()',
            content || '_is_replaced_as_a_whole', content);
        execute format('create trigger %I before truncate on %I for each statement execute function supervision_append_only()',
            content || '_is_not_emptied', content);
    end loop;
    foreach content in array array['supervision_signature', 'supervision_error', 'supervision_outcome'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function supervision_append_only()',
            content || '_is_append_only', content);
        execute format('create trigger %I before truncate on %I for each statement execute function supervision_append_only()',
            content || '_is_not_emptied', content);
    end loop;
end $$;
