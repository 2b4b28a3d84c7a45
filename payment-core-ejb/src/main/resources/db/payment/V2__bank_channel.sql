-- Agreements and payments with banks. A request number is ours, and is the bank's idempotency key.

CREATE TABLE bank_agreement (
  request_no   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token        VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  requested_at DATETIME(3)  NOT NULL,
  changed_at   DATETIME(3)  NOT NULL,
  expires_at   DATETIME(3)  NULL,
  PRIMARY KEY (request_no)
) ENGINE = InnoDB;

CREATE TABLE bank_payment (
  request_no    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agreement     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_no    BIGINT       NOT NULL,
  amount        BIGINT       NOT NULL,
  currency      CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  bank_serial   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  requested_at  DATETIME(3)  NOT NULL,
  finished_at   DATETIME(3)  NULL,
  next_query_at DATETIME(3)  NULL,
  queries       INT          NOT NULL,
  PRIMARY KEY (request_no),
  UNIQUE KEY paid_once (reference),
  KEY due_for_query (next_query_at),
  CONSTRAINT under_an_agreement FOREIGN KEY (agreement) REFERENCES bank_agreement (request_no),
  CONSTRAINT for_an_account FOREIGN KEY (account_no) REFERENCES payment_account (account_no),
  CONSTRAINT payment_positive CHECK (amount > 0)
) ENGINE = InnoDB;

-- What happened to a payment and on what evidence; append-only.
CREATE TABLE bank_payment_event (
  id          BIGINT      NOT NULL,
  request_no  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  to_status   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  evidence    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  happened_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY events_of_payment (request_no, id),
  CONSTRAINT of_a_payment FOREIGN KEY (request_no) REFERENCES bank_payment (request_no)
) ENGINE = InnoDB;

-- Each callback message as the bank sent it, once; append-only.
CREATE TABLE channel_callback (
  id          BIGINT        NOT NULL,
  channel     VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial      VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_no  VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  raw         VARCHAR(8192) NOT NULL,
  handled_at  DATETIME(3)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY handled_once (channel, serial)
) ENGINE = InnoDB;

-- What the evidence says and we did not expect: a person must look at each.
CREATE TABLE channel_exception (
  id         BIGINT       NOT NULL,
  channel    VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_no VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  detail     VARCHAR(512) NOT NULL,
  status     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  found_at   DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  KEY open_exceptions (status, id)
) ENGINE = InnoDB;
