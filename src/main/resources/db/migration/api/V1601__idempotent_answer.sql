create table idempotent_answer (
    username text not null,
    key text not null,
    request_hash text not null,
    status int not null,
    content_type text,
    location text,
    body bytea not null,
    answered_at timestamptz not null,
    primary key (username, key)
);
create index idempotent_answer_old on idempotent_answer (answered_at);
