create table case_move (
    id uuid primary key,
    redesign uuid not null,
    paused boolean not null default false,
    started_by text not null,
    started_at timestamptz not null
);
create index case_move_by_redesign on case_move (redesign, started_at desc, id desc);

-- one running process of a case that is to be moved
create table case_move_item (
    move uuid not null references case_move,
    process_instance_id text not null,
    case_number text not null,
    process_key text not null,
    result text not null check (result in ('WAITING', 'MOVED', 'FAILED')),
    reason text,
    at timestamptz,
    primary key (move, process_instance_id)
);
create index case_move_item_by_case on case_move_item (move, case_number, process_instance_id);
create index case_move_item_by_result on case_move_item (move, result, case_number, process_instance_id);

-- the engine's batches that carry a move out
create table case_move_batch (
    batch_id text primary key,
    move uuid not null references case_move
);
create index case_move_batch_by_move on case_move_batch (move);
