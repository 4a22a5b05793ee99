-- a password that somebody else set is good for one sign-in, at which its owner chooses another
alter table worker add column must_change_password boolean not null default false;
-- sessions that began in an earlier epoch are over
alter table worker add column sign_in_epoch integer not null default 0;

-- where a person signs in from: a stranger's guesses elsewhere do not shut these out
create table sign_in_address (
    username text not null references worker,
    address text not null,
    last_at timestamptz not null,
    primary key (username, address)
);
create index sign_in_address_old on sign_in_address (last_at);

create index sign_in_failure_by_account on sign_in_failure (username, at);
create index sign_in_failure_by_address on sign_in_failure (address, at);
