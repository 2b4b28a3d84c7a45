-- Platforms, their merchants, users and wallets; operators; idempotency keys. Times are UTC.
-- VARBINARY: encrypted personal data, or a keyed fingerprint to search by.

CREATE TABLE platform_application (
  id             VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name           VARCHAR(128) CHARACTER SET utf8mb4 NOT NULL,
  credit_code    CHAR(18)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  contact_name   VARBINARY(512) NOT NULL,
  contact_mobile VARBINARY(255) NOT NULL,
  services       VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  key_id         VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_no    VARCHAR(13)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason         VARCHAR(500) CHARACTER SET utf8mb4 NULL,
  applied_at     DATETIME(3)  NOT NULL,
  decided_at     DATETIME(3)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_platform_an_application (platform_no),
  KEY applications_by_status (status, id)
) ENGINE = InnoDB;

CREATE TABLE platform (
  platform_no    VARCHAR(13)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  application_id VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name           VARCHAR(128) CHARACTER SET utf8mb4 NOT NULL,
  services       VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  approved_at    DATETIME(3)  NOT NULL,
  PRIMARY KEY (platform_no),
  UNIQUE KEY approved_once (application_id),
  CONSTRAINT platform_of_an_application FOREIGN KEY (application_id) REFERENCES platform_application (id)
) ENGINE = InnoDB;

CREATE TABLE platform_key (
  id             VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  thumbprint     CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  algorithm      VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pem            VARCHAR(4096) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  application_id VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_no    VARCHAR(13)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  added_at       DATETIME(3)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_owner_a_key (thumbprint),
  KEY keys_of_application (application_id),
  CONSTRAINT key_of_an_application FOREIGN KEY (application_id) REFERENCES platform_application (id)
) ENGINE = InnoDB;

CREATE TABLE merchant (
  id                    VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_no           VARCHAR(13)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  merchant_no           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name                  VARCHAR(128) CHARACTER SET utf8mb4 NOT NULL,
  settlement_account_no BIGINT       NOT NULL,
  status                VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  registered_at         DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_merchant_a_number (platform_no, merchant_no),
  UNIQUE KEY one_merchant_an_account (settlement_account_no),
  CONSTRAINT merchant_of_a_platform FOREIGN KEY (platform_no) REFERENCES platform (platform_no)
) ENGINE = InnoDB;

CREATE TABLE escrow_user (
  id                  VARCHAR(30)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_no         VARCHAR(13)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_no             VARCHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name                VARBINARY(512) NOT NULL,
  id_card_no          VARBINARY(255) NOT NULL,
  mobile              VARBINARY(255) NOT NULL,
  id_card_no_index    VARBINARY(64)  NOT NULL,
  mobile_index        VARBINARY(64)  NOT NULL,
  verification_serial VARCHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  verified_at         DATETIME(3)    NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_user_a_number (platform_no, user_no),
  KEY users_by_id_card_no (id_card_no_index),
  KEY users_by_mobile (mobile_index),
  CONSTRAINT user_of_a_platform FOREIGN KEY (platform_no) REFERENCES platform (platform_no)
) ENGINE = InnoDB;

CREATE TABLE wallet (
  id          VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_no VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_no     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id     VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_no  BIGINT      NOT NULL,
  status      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_wallet_a_user_number (platform_no, user_no),
  UNIQUE KEY one_wallet_a_user (user_id),
  UNIQUE KEY one_wallet_an_account (account_no),
  CONSTRAINT wallet_of_a_user FOREIGN KEY (user_id) REFERENCES escrow_user (id)
) ENGINE = InnoDB;

CREATE TABLE operator (
  name          VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  roles         VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  added_at      DATETIME(3)  NOT NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB;

CREATE TABLE operator_action (
  id       VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  operator VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  action   VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject  VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  detail   VARCHAR(1000) CHARACTER SET utf8mb4 NOT NULL,
  done_at  DATETIME(3)   NOT NULL,
  PRIMARY KEY (id),
  KEY actions_on_subject (subject, id),
  KEY actions_of_operator (operator, id)
) ENGINE = InnoDB;

CREATE TABLE login_attempts (
  slot            VARCHAR(72) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  failures        INT         NOT NULL,
  window_began_at DATETIME(3) NOT NULL,
  PRIMARY KEY (slot)
) ENGINE = InnoDB;

CREATE TABLE idempotency_key (
  id           CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  caller       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  call_key     VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status       SMALLINT     NULL,
  body         MEDIUMTEXT   CHARACTER SET utf8mb4 NULL,
  began_at     DATETIME(3)  NOT NULL,
  finished_at  DATETIME(3)  NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB;
