"""The permission for TVS and the mark "voert inburgeringstaken uit" go together, always."""

from django.db import migrations

from accounts.permissions import write_permissions

GRANT = """
create function tvs_needs_integration_tasks() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if exists (select 1 from auth_permission where id = new.permission_id and codename = 'tvs_view')
     and not exists (
       select 1 from accounts_role where group_id = new.group_id and integration_tasks
     ) then
    raise exception 'tvs_view is only for roles that carry out integration tasks'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger tvs_only_for_integration_tasks before insert or update
  on guardian_groupobjectpermission for each row execute function tvs_needs_integration_tasks()
"""
MARK = """
create function integration_tasks_while_tvs() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  if not new.integration_tasks and exists (
    select 1 from guardian_groupobjectpermission g
    join auth_permission p on p.id = g.permission_id
    where g.group_id = old.group_id and p.codename = 'tvs_view'
  ) then
    raise exception 'this role holds tvs_view' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger integration_tasks_while_tvs before update on accounts_role
  for each row execute function integration_tasks_while_tvs()
"""
DIRECT = """
create function no_direct_permission() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  raise exception 'permissions are given to roles, never to a user'
    using errcode = 'check_violation';
end $$;
create trigger no_direct_permission before insert or update
  on guardian_userobjectpermission for each row execute function no_direct_permission()
"""


def drop(function: str, trigger: str, table: str) -> str:
    return f"drop trigger {trigger} on {table}; drop function {function}()"


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_role_integration_tasks"),
        ("guardian", "0003_remove_groupobjectpermission_guardian_gr_content_ae6aec_idx_and_more"),
    ]
    operations = [
        migrations.RunSQL(
            GRANT,
            drop(
                "tvs_needs_integration_tasks",
                "tvs_only_for_integration_tasks",
                "guardian_groupobjectpermission",
            ),
        ),
        migrations.RunSQL(
            MARK,
            drop("integration_tasks_while_tvs", "integration_tasks_while_tvs", "accounts_role"),
        ),
        migrations.RunSQL(
            DIRECT,
            drop("no_direct_permission", "no_direct_permission", "guardian_userobjectpermission"),
        ),
        migrations.RunPython(write_permissions, migrations.RunPython.noop),
    ]
