-- the studio asks for the newest version of each model, and for all versions of one
create index act_re_procdef_by_key on act_re_procdef (key_, version_ desc);
create index act_re_decision_def_by_key on act_re_decision_def (key_, version_ desc);
create index act_re_camformdef_by_key on act_re_camformdef (key_, version_ desc);
create index act_re_decision_def_by_deployment on act_re_decision_def (deployment_id_);
create index act_re_camformdef_by_deployment on act_re_camformdef (deployment_id_);

-- What the program ships for a model whose newest version an administrator published: offered, never put over theirs.
create table shipped_offer (
    id uuid primary key,
    resource text not null unique,
    kind text not null,
    model_key text not null,
    content text not null,
    sha256 text not null,
    offered_at timestamptz not null
);
