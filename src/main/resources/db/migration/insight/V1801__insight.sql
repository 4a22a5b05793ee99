-- What the engine's history does not keep: each sequence flow that a process took. Written in the engine's own
-- transaction; rows are only added.
create table flow_taken (
    id bigint generated always as identity primary key,
    process_instance_id text not null,
    process_key text not null,
    version int not null,
    case_number text,
    flow_id text not null,
    from_id text not null,
    to_id text not null,
    taken_at timestamptz not null
);
create index flow_taken_by_instance on flow_taken (process_instance_id, id);
-- the counts of the picture are read from the index alone
create index flow_taken_by_process on flow_taken (process_key, taken_at) include (version, flow_id);

-- Each decision that was taken in a case, with all routing flags that the table could see, so that a changed table with
-- other inputs can decide it again.
create table decision_taken (
    id bigint generated always as identity primary key,
    decision_key text not null,
    version int not null,
    case_number text not null,
    process_instance_id text not null,
    step_id text,
    decided_at timestamptz not null,
    inputs jsonb not null,
    outputs jsonb not null
);
create index decision_taken_by_key on decision_taken (decision_key, decided_at desc, id desc);

create function insight_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'What a case went through is append-only: % refused', tg_op;
end $$;
create trigger flow_taken_append_only before update or delete on flow_taken
    for each row execute function insight_append_only();
create trigger flow_taken_not_truncated before truncate on flow_taken
    for each statement execute function insight_append_only();
create trigger decision_taken_append_only before update or delete on decision_taken
    for each row execute function insight_append_only();
create trigger decision_taken_not_truncated before truncate on decision_taken
    for each statement execute function insight_append_only();

-- The engine's history has indexes by process or by time, not by both, and none from which stays can be read alone.
create index insight_stays on act_hi_actinst (proc_def_key_, start_time_)
    include (proc_def_id_, proc_inst_id_, act_id_, end_time_, duration_);
create index insight_open on act_hi_actinst (proc_def_key_, act_id_) include (proc_def_id_) where end_time_ is null;
create index insight_tasks on act_hi_taskinst (proc_def_key_, start_time_)
    include (proc_def_id_, task_def_key_, end_time_, due_date_);
create index insight_instances on act_hi_procinst (proc_def_key_, start_time_)
    include (proc_def_id_, end_time_, duration_);
create index insight_finished on act_hi_procinst (proc_def_key_, end_time_, proc_inst_id_) where end_time_ is not null;
