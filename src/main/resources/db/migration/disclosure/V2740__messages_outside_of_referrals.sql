-- What leaves the house about a case and no referral, as the summary of an assessment.
alter table outbox_message alter column referral_id drop not null;
create index outbox_message_case on outbox_message (case_id, created_at desc) where referral_id is null;
create index disclosure_case on disclosure (case_id, at desc) where referral_id is null;
