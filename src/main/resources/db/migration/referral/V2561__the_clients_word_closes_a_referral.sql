-- Where the client stands on a waiting list, and when a place is expected.
alter table referral add column waitlist_position int check (waitlist_position > 0);
alter table referral add column waitlist_expected_on date;
-- Where an appointment is, as the client agreed to read it in a reminder.
alter table referral add column appointment_place text;
-- Whose word closed it; null where it was closed before that was kept.
alter table referral add column received_said_by text check (received_said_by in ('client', 'family'));
alter table referral add column received_helped text;
-- When a provider was last asked why it says otherwise than the client.
alter table referral add column clarified_at timestamptz;
