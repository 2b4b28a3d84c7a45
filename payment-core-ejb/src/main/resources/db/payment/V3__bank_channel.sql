-- What banks say, word for word; credits to cards; what was done about exceptions; reconciliation with statements.

-- Answers, query answers and statement lines. The same words about the same request are kept once. Append-only.
CREATE TABLE bank_evidence (
  id          BIGINT        NOT NULL,
  request_no  VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind        VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  digest      CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  raw         VARCHAR(8192) NOT NULL,
  received_at DATETIME(3)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY said_once (request_no, digest)
) ENGINE = InnoDB;

-- The card is debited or credited.
ALTER TABLE bank_payment
  ADD COLUMN direction VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'DEBIT' AFTER channel,
  ADD KEY finished_on_channel (channel, finished_at);

ALTER TABLE channel_exception
  ADD COLUMN resolution  VARCHAR(512) NULL,
  ADD COLUMN resolved_at DATETIME(3)  NULL;

-- Why handling a callback failed, attempt by attempt; the message itself stays on the queue. Append-only.
CREATE TABLE callback_failure (
  id         BIGINT       NOT NULL,
  message_id VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason     VARCHAR(512) NOT NULL,
  failed_at  DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  KEY failures_of_message (message_id, id)
) ENGINE = InnoDB;

-- A day of a bank's statement, compared with our payments. Append-only, like its differences.
CREATE TABLE reconciliation (
  id             BIGINT      NOT NULL,
  channel        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  statement_date DATE        NOT NULL,
  bank_lines     BIGINT      NOT NULL,
  matched        BIGINT      NOT NULL,
  differences    BIGINT      NOT NULL,
  debits         BIGINT      NOT NULL,
  credits        BIGINT      NOT NULL,
  compared_at    DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY reconciliations_of_day (channel, statement_date, id)
) ENGINE = InnoDB;

CREATE TABLE reconciliation_difference (
  id                BIGINT       NOT NULL,
  reconciliation_id BIGINT       NOT NULL,
  request_no        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind              VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at_bank           VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
  here              VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  KEY differences_of_reconciliation (reconciliation_id, id),
  CONSTRAINT of_a_reconciliation FOREIGN KEY (reconciliation_id) REFERENCES reconciliation (id)
) ENGINE = InnoDB;
