-- A release may name a class of recipients: whoever serves that need.
alter table consent add column recipient_need text;
