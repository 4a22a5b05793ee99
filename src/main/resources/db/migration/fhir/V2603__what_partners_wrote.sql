-- What a partner put into the output of a Task, as it was sent.
create table partner_task_output (
    referral_id uuid not null,
    position int not null,
    content jsonb not null,
    at timestamptz not null,
    credential_id uuid not null references partner_credential,
    primary key (referral_id, position)
);

-- Updates that were taken: the same one sent again does nothing a second time.
create table partner_task_update (
    referral_id uuid not null,
    based_on int not null,
    sha256 text not null,
    at timestamptz not null,
    credential_id uuid not null references partner_credential,
    primary key (referral_id, based_on, sha256)
);

create trigger partner_task_output_append_only before update or delete on partner_task_output
    for each row execute function partner_credential_event_append_only();
create trigger partner_task_output_no_truncate before truncate on partner_task_output
    for each statement execute function partner_credential_event_append_only();
create trigger partner_task_update_append_only before update or delete on partner_task_update
    for each row execute function partner_credential_event_append_only();
create trigger partner_task_update_no_truncate before truncate on partner_task_update
    for each statement execute function partner_credential_event_append_only();
