-- What the application's database user may do. History is append-only because this user cannot change it.
GRANT SELECT, INSERT, UPDATE ON platform_application TO ${app_user};
-- A document is handed in once, and never changes or goes away.
GRANT SELECT, INSERT ON application_document TO ${app_user};
GRANT SELECT, INSERT ON application_document_content TO ${app_user};
GRANT SELECT, INSERT, UPDATE (suspended_at, suspended_because, own_limits) ON platform TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON platform_key TO ${app_user};
GRANT SELECT, INSERT, UPDATE (status) ON merchant TO ${app_user};
GRANT SELECT, INSERT ON escrow_user TO ${app_user};
GRANT SELECT, INSERT, UPDATE (tier, status) ON wallet TO ${app_user};
-- There are as many tiers as there are; only what is set for them changes.
GRANT SELECT, UPDATE (own_limits) ON wallet_tier TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON wallet_use TO ${app_user};
GRANT SELECT, INSERT,
  UPDATE (password_hash, roles, changed_at, start_until, totp_secret, totp_since, totp_step, left_at, left_by)
  ON operator TO ${app_user};
GRANT SELECT, INSERT ON operator_action TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON login_attempts TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON idempotency_key TO ${app_user};
-- Nonces are no history: those whose time is over are deleted.
GRANT SELECT, INSERT, DELETE ON signature_nonce TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON card_binding TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON agreement TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON recharge_order TO ${app_user};
GRANT SELECT, INSERT ON recharge_order_event TO ${app_user};
-- A consumption is written when it has succeeded, and never changes.
GRANT SELECT, INSERT ON consumption_order TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON webhook_endpoint TO ${app_user};
-- Of an event nothing changes but whether it has been routed.
GRANT SELECT, INSERT, UPDATE (unrouted) ON webhook_event TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON webhook_delivery TO ${app_user};
GRANT SELECT, INSERT ON webhook_attempt TO ${app_user};
-- What has been migrated, for the check whether it is what the build expects.
GRANT SELECT ON ${flyway:table} TO ${app_user};
-- Of a proposal only the decision changes.
GRANT SELECT, INSERT, UPDATE (status, decided_by, decided_at, comment) ON approval TO ${app_user};
GRANT SELECT, INSERT, UPDATE (taken_by, taken_at) ON exception_case TO ${app_user};
GRANT SELECT, INSERT ON exception_comment TO ${app_user};
