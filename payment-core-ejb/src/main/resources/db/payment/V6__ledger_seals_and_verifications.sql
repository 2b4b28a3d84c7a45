-- Seals: a chain of hashes over the transactions, made behind the postings. Both tables are append-only.
CREATE TABLE ledger_seal (
  number    BIGINT      NOT NULL,
  previous  BINARY(32)  NOT NULL,
  hash      BINARY(32)  NOT NULL,
  leaves    INT         NOT NULL,
  -- Up to this transaction id the regular pass has looked; what commits later below it is sealed by a late pass.
  up_to     BIGINT      NOT NULL,
  sealed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (number),
  -- Two nodes that seal at the same time cannot fork the chain.
  UNIQUE KEY follows_one (previous)
) ENGINE = InnoDB;

CREATE TABLE ledger_seal_leaf (
  transaction_id BIGINT     NOT NULL,
  seal_number    BIGINT     NOT NULL,
  ordinal        INT        NOT NULL,
  hash           BINARY(32) NOT NULL,
  PRIMARY KEY (transaction_id),
  UNIQUE KEY in_its_seal (seal_number, ordinal),
  CONSTRAINT of_a_seal FOREIGN KEY (seal_number) REFERENCES ledger_seal (number)
) ENGINE = InnoDB;

-- Each time the books were recomputed, and what was found. The nightly one claims its day, so that one node does it.
CREATE TABLE ledger_verification (
  id         BIGINT      NOT NULL,
  day        DATE        NULL,
  started_by VARCHAR(64) NOT NULL,
  started_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_a_night (day)
) ENGINE = InnoDB;

CREATE TABLE ledger_verification_result (
  verification_id BIGINT      NOT NULL,
  finished_at     DATETIME(3) NOT NULL,
  accounts        BIGINT      NOT NULL,
  transactions    BIGINT      NOT NULL,
  entries         BIGINT      NOT NULL,
  seals           BIGINT      NOT NULL,
  head            CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  differences     BIGINT      NOT NULL,
  findings        MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (verification_id),
  CONSTRAINT of_a_verification FOREIGN KEY (verification_id) REFERENCES ledger_verification (id)
) ENGINE = InnoDB;
