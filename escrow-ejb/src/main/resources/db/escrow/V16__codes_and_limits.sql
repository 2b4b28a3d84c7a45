-- One-time codes of an operator: the secret encrypted, when its first code turned it on, and the last step of time whose
-- code was taken, since a code serves once.
ALTER TABLE operator
  ADD COLUMN totp_secret VARBINARY(255) NULL,
  ADD COLUMN totp_since  DATETIME(3)    NULL,
  ADD COLUMN totp_step   BIGINT         NOT NULL DEFAULT 0,
  ADD CONSTRAINT codes_have_a_secret CHECK (totp_since IS NULL OR totp_secret IS NOT NULL);
