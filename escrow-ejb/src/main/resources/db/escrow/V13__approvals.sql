-- What one operator proposes and a second one decides. The content is written once; the database user cannot change it.
CREATE TABLE approval (
  id           VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_account BIGINT       NOT NULL,
  to_account   BIGINT       NOT NULL,
  amount       BIGINT       NOT NULL,
  currency     CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason       VARCHAR(500) CHARACTER SET utf8mb4 NOT NULL,
  content_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_by  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_at  DATETIME(3)  NOT NULL,
  decided_by   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_at   DATETIME(3)  NULL,
  comment      VARCHAR(500) CHARACTER SET utf8mb4 NOT NULL,
  PRIMARY KEY (id),
  KEY approvals_by_status (status, id),
  CONSTRAINT something_between_two_accounts CHECK (amount > 0 AND from_account <> to_account),
  CONSTRAINT decided_by_somebody CHECK (
    (status = 'PROPOSED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  -- Four eyes, whatever the code does.
  CONSTRAINT not_by_the_same_operator CHECK (status <> 'DONE' OR decided_by <> proposed_by)
) ENGINE = InnoDB;
