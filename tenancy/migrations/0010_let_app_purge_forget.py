"""Tables made before there was a role that destroys: let it read and delete, behind the same walls.

A table that is made from now on says so itself (tenancy.constraints.RowLevelSecurity).
"""

from django.db import migrations

LET_IN = """
do $$
declare
  wall record;
begin
  for wall in select tablename, policyname from pg_policies
               where schemaname = 'public' and not 'app_purge' = any (roles)
  loop
    execute format('alter policy %I on %I to current_user, app_rt, app_purge',
                   wall.policyname, wall.tablename);
    execute format('grant select, delete on %I to app_purge', wall.tablename);
  end loop;
end $$
"""
KEEP_OUT = """
do $$
declare
  wall record;
begin
  for wall in select tablename, policyname from pg_policies where schemaname = 'public'
  loop
    execute format('alter policy %I on %I to current_user, app_rt',
                   wall.policyname, wall.tablename);
    execute format('revoke all on %I from app_purge', wall.tablename);
  end loop;
end $$
"""


class Migration(migrations.Migration):
    dependencies = [("tenancy", "0009_add_policy_of_fines")]
    operations = [migrations.RunSQL(LET_IN, KEEP_OUT)]
