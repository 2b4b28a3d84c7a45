-- Payment accounts and the ledger. Amounts are whole minor units (fen); times are UTC.

CREATE TABLE payment_account (
  account_no      BIGINT      NOT NULL,
  kind            VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner_reference VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency        CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_at       DATETIME(3) NOT NULL,
  PRIMARY KEY (account_no),
  UNIQUE KEY one_account_an_owner (kind, owner_reference)
) ENGINE = InnoDB;

CREATE TABLE ledger_balance (
  account_no      BIGINT      NOT NULL,
  kind            VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency        CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  debits_posted   BIGINT      NOT NULL,
  credits_posted  BIGINT      NOT NULL,
  debits_pending  BIGINT      NOT NULL,
  credits_pending BIGINT      NOT NULL,
  blocked_in      BOOLEAN     NOT NULL,
  blocked_out     BOOLEAN     NOT NULL,
  PRIMARY KEY (account_no),
  CONSTRAINT counters_never_negative CHECK (
    debits_posted >= 0 AND credits_posted >= 0 AND debits_pending >= 0 AND credits_pending >= 0),
  -- The last line of defence behind the ledger's own rule: what users and merchants are owed is never below zero.
  CONSTRAINT never_below_zero CHECK (
    kind NOT IN ('USER', 'MERCHANT_SETTLEMENT', 'FEE_INCOME')
    OR credits_posted - debits_posted - debits_pending >= 0)
) ENGINE = InnoDB;

CREATE TABLE ledger_transaction (
  id        BIGINT      NOT NULL,
  kind      VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  posted_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY posted_once (kind, reference)
) ENGINE = InnoDB;

CREATE TABLE ledger_entry (
  id             BIGINT     NOT NULL,
  transaction_id BIGINT     NOT NULL,
  account_no     BIGINT     NOT NULL,
  side           VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount         BIGINT     NOT NULL,
  currency       CHAR(3)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  balance_after  BIGINT     NOT NULL,
  PRIMARY KEY (id),
  KEY entries_of_account (account_no, id),
  KEY entries_of_transaction (transaction_id),
  CONSTRAINT of_a_transaction FOREIGN KEY (transaction_id) REFERENCES ledger_transaction (id),
  CONSTRAINT of_an_account FOREIGN KEY (account_no) REFERENCES ledger_balance (account_no),
  CONSTRAINT amount_positive CHECK (amount > 0),
  CONSTRAINT two_sides CHECK (side IN ('DEBIT', 'CREDIT'))
) ENGINE = InnoDB;
