-- Three rooms: what is published, what a council keeps to itself, and who may come in.

do $$
begin
  if (select count(*) from pg_roles where rolname in ('yardstick_owner', 'yardstick_app', 'yardstick_loader')) < 3 then
    raise exception 'The roles yardstick_owner, yardstick_app and yardstick_loader are missing.'
      using hint = 'Create them with db/roles.sql as the administrator of the PostgreSQL server.';
  end if;
end
$$;

-- Nobody gets anything from "public" by default.
revoke all on schema public from public;
-- Least of all the right to run a function: each is granted by name to the role that needs it.
alter default privileges revoke execute on functions from public;

create schema published;
create schema council;
create schema access;
comment on schema published is 'Figures, neighbours and inspections that anybody can read in a publication. Written by the loader alone.';
comment on schema council   is 'What one council writes down for itself. Row-level security is forced on every table.';
comment on schema access    is 'Who somebody is and what they may do. The web reaches it through functions and policies that name the person.';

grant usage on schema published to yardstick_app, yardstick_loader;
grant usage on schema council   to yardstick_app;
grant usage on schema access    to yardstick_app;
