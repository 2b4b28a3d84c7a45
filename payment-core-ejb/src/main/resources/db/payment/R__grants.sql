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
