-- Money that is promised but not moved, money that is moved back, and who changed the rules of an account.

CREATE TABLE ledger_hold (
  id           BIGINT      NOT NULL,
  kind         VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_account BIGINT      NOT NULL,
  to_account   BIGINT      NOT NULL,
  amount       BIGINT      NOT NULL,
  captured     BIGINT      NOT NULL,
  currency     CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  held_at      DATETIME(3) NOT NULL,
  expires_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY held_once (kind, reference),
  KEY due_to_expire (status, expires_at),
  KEY holds_of_payer (from_account, status),
  KEY holds_of_payee (to_account, status),
  CONSTRAINT held_from FOREIGN KEY (from_account) REFERENCES ledger_balance (account_no),
  CONSTRAINT held_for FOREIGN KEY (to_account) REFERENCES ledger_balance (account_no),
  CONSTRAINT captured_at_most_what_is_held CHECK (amount > 0 AND captured >= 0 AND captured <= amount)
) ENGINE = InnoDB;

-- What happened to a hold; append-only.
CREATE TABLE ledger_hold_event (
  id             BIGINT      NOT NULL,
  hold_id        BIGINT      NOT NULL,
  what           VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount         BIGINT      NOT NULL,
  reference      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  transaction_id BIGINT      NULL,
  to_status      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  happened_at    DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY captured_once (hold_id, reference),
  CONSTRAINT of_a_hold FOREIGN KEY (hold_id) REFERENCES ledger_hold (id)
) ENGINE = InnoDB;

-- Which transaction takes back which; append-only. A table of its own, because nearly all transactions are no
-- reversals and would pay for the unique key.
CREATE TABLE ledger_reversal (
  undone_id      BIGINT NOT NULL,
  transaction_id BIGINT NOT NULL,
  PRIMARY KEY (undone_id),
  UNIQUE KEY undoes_one (transaction_id),
  CONSTRAINT of_a_posting FOREIGN KEY (undone_id) REFERENCES ledger_transaction (id),
  CONSTRAINT by_a_posting FOREIGN KEY (transaction_id) REFERENCES ledger_transaction (id)
) ENGINE = InnoDB;

-- Blocks and floors as they were set, by whom and why; append-only.
CREATE TABLE ledger_rule_change (
  id         BIGINT       NOT NULL,
  account_no BIGINT       NOT NULL,
  rule       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  set_to     BIGINT       NOT NULL,
  changed_by VARCHAR(64)  NOT NULL,
  reason     VARCHAR(255) NOT NULL,
  changed_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  KEY changes_of_account (account_no, id),
  CONSTRAINT of_ledger_account FOREIGN KEY (account_no) REFERENCES ledger_balance (account_no)
) ENGINE = InnoDB;
