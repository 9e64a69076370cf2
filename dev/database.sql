-- Who may do what in this database: in every database of ours, by a superuser or its owner, before
-- the first migration. Plain SQL, so that a test can run it in a database that it makes itself.
-- See roles.sql. What a migration takes away from app_rt (an audit table is append-only) stays so:
-- these are default privileges, for tables that do not exist yet.

do $$
declare
  this text := quote_ident(current_database());
begin
  execute 'revoke all on database ' || this || ' from public';
  execute 'grant connect, create, temporary on database ' || this || ' to app_owner';
  execute 'grant connect on database ' || this || ' to app_rt, app_purge';
end $$;

revoke all on schema public from public;
grant usage, create on schema public to app_owner;
grant usage on schema public to app_rt, app_purge;

alter default privileges for role app_owner in schema public
  grant select, insert, update, delete on tables to app_rt;
alter default privileges for role app_owner in schema public
  grant usage, select on sequences to app_rt;
