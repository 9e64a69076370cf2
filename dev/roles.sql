-- The three roles and the database: once per cluster, by a superuser, with psql. It may be run again.
-- The demo, the tests and docker-compose.yml run this file; on a server of your own do it by hand:
--
--   export APP_OWNER_PASSWORD=... APP_RT_PASSWORD=... APP_PURGE_PASSWORD=...
--   psql -X -v ON_ERROR_STOP=1 -d postgres    -f dev/roles.sql
--   psql -X -v ON_ERROR_STOP=1 -d inburgering -f dev/database.sql
--
-- app_owner  owns the database and its tables; only migrations use it (DATABASE_OWNER_URL)
-- app_rt     web and worker (DATABASE_URL); row-level security binds it
-- app_purge  the worker while it destroys what must go (DATABASE_PURGE_URL); row-level security binds
--            it too, it deletes where app_rt cannot, and it changes nothing
--
-- On a managed server your administrator is no superuser: first `grant app_owner to <administrator>`.

\getenv owner_password APP_OWNER_PASSWORD
\getenv rt_password APP_RT_PASSWORD
\getenv purge_password APP_PURGE_PASSWORD

select 'create role app_owner login nosuperuser nobypassrls nocreatedb nocreaterole'
 where not exists (select from pg_roles where rolname = 'app_owner') \gexec
select 'create role app_rt login nosuperuser nobypassrls nocreatedb nocreaterole'
 where not exists (select from pg_roles where rolname = 'app_rt') \gexec
select 'create role app_purge login nosuperuser nobypassrls nocreatedb nocreaterole'
 where not exists (select from pg_roles where rolname = 'app_purge') \gexec

alter role app_owner password :'owner_password';
alter role app_rt password :'rt_password';
alter role app_purge password :'purge_password';

do $$
begin
  if exists (select from pg_roles where rolname in ('app_owner', 'app_rt', 'app_purge')
                and (rolsuper or rolbypassrls or rolcreaterole))
     or pg_has_role('app_rt', 'app_owner', 'member')
     or pg_has_role('app_purge', 'app_owner', 'member') then
    raise exception 'app_owner, app_rt or app_purge has more rights than row-level security can bear';
  end if;
end $$;

select 'create database inburgering owner app_owner encoding ''UTF8'' template template0'
 where not exists (select from pg_database where datname = 'inburgering') \gexec
