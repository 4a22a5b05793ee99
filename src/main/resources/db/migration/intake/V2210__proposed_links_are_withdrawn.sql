-- What was said of whose case it is can be taken back before anybody has decided.
alter table client_link
    drop constraint client_link_state_check,
    drop constraint client_link_check1,
    drop constraint client_link_check2,
    add constraint client_link_state_check
        check (state in ('proposed', 'confirmed', 'declined', 'undone', 'withdrawn')),
    add constraint client_link_decided check ((state in ('proposed', 'withdrawn')) = (decided_at is null)),
    add constraint client_link_taken_back check ((state in ('undone', 'withdrawn')) = (undone_at is not null));
