-- One-time codes of an operator: the secret encrypted, when its first code turned it on, and the last step of time whose
-- code was taken, since a code serves once.
ALTER TABLE operator
  ADD COLUMN totp_secret VARBINARY(255) NULL,
  ADD COLUMN totp_since  DATETIME(3)    NULL,
  ADD COLUMN totp_step   BIGINT         NOT NULL DEFAULT 0,
  ADD CONSTRAINT codes_have_a_secret CHECK (totp_since IS NULL OR totp_secret IS NOT NULL);

-- What two operators have set for the wallets of one platform, below what their tiers allow: SINGLE=100000,DAY=500000.
ALTER TABLE platform
  ADD COLUMN own_limits VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
