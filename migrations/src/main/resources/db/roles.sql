-- The three roles and the database, made once by whoever administers the PostgreSQL server.
-- The placeholders are replaced by the embedded server; on a managed server run this with psql:
--   psql -v owner_password=… -v app_password=… -v loader_password=… -f roles.sql
-- None of them is a superuser, none bypasses row-level security, and only the owner may change the schema.
create role yardstick_owner  login nosuperuser nobypassrls nocreatedb nocreaterole password :'owner_password';
create role yardstick_app    login nosuperuser nobypassrls nocreatedb nocreaterole password :'app_password';
create role yardstick_loader login nosuperuser nobypassrls nocreatedb nocreaterole password :'loader_password';
alter role yardstick_app set statement_timeout = '5s';
alter role yardstick_app set lock_timeout = '2s';
alter role yardstick_app set idle_in_transaction_session_timeout = '10s';
create database yardstick owner yardstick_owner;
-- A temporary table has no policies. Only the loader, which cannot see a council's rows, may make one.
revoke temporary on database yardstick from public;
grant temporary on database yardstick to yardstick_loader;
-- What the web becomes while it reads what other councils have released. It has fewer rights than the web, and none in schema council.
create role yardstick_sharing nologin nosuperuser nobypassrls nocreatedb nocreaterole;
grant yardstick_sharing to yardstick_app with inherit false, set true;
