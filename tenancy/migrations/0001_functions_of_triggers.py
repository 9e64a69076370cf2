"""What the triggers of ChangesNoted and AppendOnly do. The tables come with the audit app."""

from django.db import migrations

NOTE_CHANGE = """
create function note_change() returns trigger language plpgsql
set search_path = public, pg_temp as $$
declare
  changed text := '';
begin
  if tg_op = 'UPDATE' then
    select coalesce(string_agg(after.key, ',' order by after.key), '') into changed
    from jsonb_each(to_jsonb(new)) as after
    join jsonb_each(to_jsonb(old)) as before using (key)
    where after.value is distinct from before.value;
    if changed = '' then
      return null;
    end if;
  end if;
  insert into audit_change (created_at, municipality_id, "table", row, operation, columns, actor, tx)
  values (
    now(),
    coalesce(new.municipality_id, old.municipality_id),
    tg_table_name,
    coalesce(new.id, old.id)::text,
    lower(tg_op),
    changed,
    nullif(current_setting('app.actor', true), '')::uuid,
    0
  );
  return null;
end $$
"""
STAMP_ROW = """
create function stamp_row() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
  new.created_at := now();
  new.tx := pg_current_xact_id()::text::bigint;
  return new;
end $$
"""
REFUSE_CHANGE = """
create function refuse_change() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'this table is only added to' using errcode = 'insufficient_privilege';
end $$
"""


class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.RunSQL(NOTE_CHANGE, "drop function note_change()"),
        migrations.RunSQL(STAMP_ROW, "drop function stamp_row()"),
        migrations.RunSQL(REFUSE_CHANGE, "drop function refuse_change()"),
    ]
