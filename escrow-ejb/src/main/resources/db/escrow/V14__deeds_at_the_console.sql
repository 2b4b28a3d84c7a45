-- Who works on an exception of the banks, and what people have said of it. The exception itself is the payment core's.
CREATE TABLE exception_case (
  exception_id BIGINT      NOT NULL,
  taken_by     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  taken_at     DATETIME(3) NULL,
  PRIMARY KEY (exception_id),
  CONSTRAINT taken_by_somebody CHECK ((taken_by IS NULL) = (taken_at IS NULL))
) ENGINE = InnoDB;

-- Append-only.
CREATE TABLE exception_comment (
  id           VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  exception_id BIGINT       NOT NULL,
  said_by      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  said         VARCHAR(500) CHARACTER SET utf8mb4 NOT NULL,
  said_at      DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  KEY comments_of_exception (exception_id, id),
  CONSTRAINT comment_of_a_case FOREIGN KEY (exception_id) REFERENCES exception_case (exception_id)
) ENGINE = InnoDB;

-- Not only money is proposed. An adjustment names accounts and an amount, everything else what it is done to.
ALTER TABLE approval
  ADD COLUMN kind    VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ADJUSTMENT' AFTER id,
  ADD COLUMN subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER kind,
  ADD COLUMN details VARCHAR(500) CHARACTER SET utf8mb4 NULL AFTER subject,
  MODIFY COLUMN from_account BIGINT  NULL,
  MODIFY COLUMN to_account   BIGINT  NULL,
  MODIFY COLUMN amount       BIGINT  NULL,
  MODIFY COLUMN currency     CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY approvals_about (subject, kind, id),
  DROP CONSTRAINT something_between_two_accounts;

ALTER TABLE approval
  ADD CONSTRAINT something_between_two_accounts CHECK (
    kind <> 'ADJUSTMENT' OR (from_account IS NOT NULL AND to_account IS NOT NULL AND amount IS NOT NULL
      AND currency IS NOT NULL AND amount > 0 AND from_account <> to_account)),
  ADD CONSTRAINT no_money_elsewhere CHECK (kind = 'ADJUSTMENT' OR (from_account IS NULL AND to_account IS NULL
    AND amount IS NULL AND currency IS NULL)),
  ADD CONSTRAINT done_to_something CHECK ((kind = 'ADJUSTMENT') = (subject IS NULL));

-- What was given up is listed, newest event first.
ALTER TABLE webhook_delivery
  ADD KEY deliveries_in_state (status, event_id, endpoint_id);

-- A platform that may do nothing new for a while.
ALTER TABLE platform
  ADD COLUMN suspended_at      DATETIME(3)  NULL,
  ADD COLUMN suspended_because VARCHAR(500) CHARACTER SET utf8mb4 NULL,
  ADD CONSTRAINT suspended_for_a_reason CHECK ((suspended_at IS NULL) = (suspended_because IS NULL));

-- When password or roles of an operator changed last; sessions and tokens from before it are over.
ALTER TABLE operator ADD COLUMN changed_at DATETIME(3) NULL;
