-- An operator who has left: nothing of theirs opens anything any more. The row stays, so that the name is never given
-- to somebody else and the audit log speaks of one person.
ALTER TABLE operator
  ADD COLUMN left_at DATETIME(3) NULL,
  ADD COLUMN left_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD CONSTRAINT left_by_somebody CHECK ((left_at IS NULL) = (left_by IS NULL)),
  ADD CONSTRAINT who_has_left_may_nothing CHECK (left_at IS NULL OR (roles = '' AND totp_secret IS NULL));

-- What two operators have set for the wallets of a tier, below what the settings allow: SINGLE=100000,DAY=500000.
CREATE TABLE wallet_tier (
  tier       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  own_limits VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  PRIMARY KEY (tier)
) ENGINE = InnoDB;

INSERT INTO wallet_tier (tier) VALUES ('CLASS_I'), ('CLASS_II'), ('CLASS_III');
