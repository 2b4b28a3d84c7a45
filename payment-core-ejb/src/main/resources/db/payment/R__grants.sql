-- What the application's database user may do. History is append-only because this user cannot change it.
GRANT SELECT, INSERT, UPDATE ON payment_account TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON ledger_balance TO ${app_user};
GRANT SELECT, INSERT ON ledger_transaction TO ${app_user};
GRANT SELECT, INSERT ON ledger_entry TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON bank_agreement TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON bank_payment TO ${app_user};
GRANT SELECT, INSERT ON bank_payment_event TO ${app_user};
GRANT SELECT, INSERT ON channel_callback TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON channel_exception TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON ledger_hold TO ${app_user};
GRANT SELECT, INSERT ON ledger_hold_event TO ${app_user};
GRANT SELECT, INSERT ON ledger_reversal TO ${app_user};
GRANT SELECT, INSERT ON ledger_rule_change TO ${app_user};
GRANT SELECT, INSERT ON ledger_seal TO ${app_user};
GRANT SELECT, INSERT ON ledger_seal_leaf TO ${app_user};
GRANT SELECT, INSERT ON ledger_verification TO ${app_user};
GRANT SELECT, INSERT ON ledger_verification_result TO ${app_user};
GRANT SELECT, INSERT ON bank_evidence TO ${app_user};
GRANT SELECT, INSERT ON channel_turn TO ${app_user};
GRANT SELECT, INSERT ON callback_failure TO ${app_user};
GRANT SELECT, INSERT ON reconciliation TO ${app_user};
GRANT SELECT, INSERT ON reconciliation_difference TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON cluster_duty TO ${app_user};
-- What has been migrated, for the check whether it is what the build expects.
GRANT SELECT ON ${flyway:table} TO ${app_user};
