-- whom a provider means by its own unchanging name for a person: a username given to somebody else there opens nothing
create table single_sign_on_link (
    username text primary key references worker,
    issuer text not null,
    subject text not null,
    linked_at timestamptz not null,
    unique (issuer, subject)
);
create index worker_by_email on worker (lower(email));
