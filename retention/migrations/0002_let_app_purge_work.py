"""What the role that destroys needs besides deleting, and where it never deletes."""

from django.db import migrations

STAYS = (
    "audit_event, audit_change, audit_reading, audit_readcase, audit_seal, accounts_role,"
    " accounts_membership, accounts_accesschange, accounts_mandate, agenda_feed, partners_partner,"
    " partners_agreement, partners_contract, partners_contactperson, letters_lettertemplate,"
    " letters_templateversion, letters_letterhead, tenancy_municipalitypolicy, desk_setupstep,"
    " desk_theme, imports_remembered, imports_import, cases_casecounter, cases_search,"
    " documents_refusedmedical, retention_destructionlist, retention_destructionitem,"
    " retention_certificate"
)
LET = f"""
revoke delete on {STAYS} from app_purge;
grant insert on audit_change, audit_event, retention_residual to app_purge;
grant usage on sequence audit_change_id_seq, audit_event_id_seq to app_purge;
grant update (started_on, destroyed, refused_on) on retention_destructionlist to app_purge;
grant update (outcome, outcome_on) on retention_destructionitem to app_purge;
"""
KEEP = f"""
grant delete on {STAYS} to app_purge;
revoke insert on audit_change, audit_event, retention_residual from app_purge;
revoke usage on sequence audit_change_id_seq, audit_event_id_seq from app_purge;
revoke update on retention_destructionlist, retention_destructionitem from app_purge;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("retention", "0001_keep_and_destroy"),
        ("accounts", "0018_permissions_of_destruction"),
        ("agenda", "0001_add_appointments"),
        ("audit", "0012_events_of_destruction"),
        ("desk", "0002_add_setup_step"),
        ("documents", "0001_add_mail_and_documents"),
        ("imports", "0002_add_lists_of_the_coa"),
        ("letters", "0007_give_texts_of_fines"),
        ("partners", "0002_add_agreements_and_contracts"),
    ]
    operations = [migrations.RunSQL(LET, KEEP)]
