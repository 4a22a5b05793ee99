-- Once, as an administrator of the agency's own PostgreSQL (15 to 17). Choose passwords of your own.
create role throughline_owner login password 'change-me-owner';
create role throughline login password 'change-me-program';
create database throughline owner throughline_owner encoding 'UTF8' template template0;
-- The owner makes the extension pg_trgm by itself (it is trusted); the server needs PostgreSQL's contrib modules for it.
