-- a time-based second factor; the secret is encrypted with a key that is not in the database
create table second_factor (
    username text primary key references worker,
    secret bytea not null,
    -- the time step of the last code that was taken: no code is taken twice
    last_step bigint not null,
    failures integer not null default 0,
    failed_at timestamptz,
    enrolled_at timestamptz not null
);

-- for the day the phone is lost; each is taken once
create table recovery_code (
    username text not null references second_factor on delete cascade,
    hash bytea not null,
    used_at timestamptz,
    primary key (username, hash)
);
