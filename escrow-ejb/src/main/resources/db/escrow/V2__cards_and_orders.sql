-- Cards bound to wallets, and the platforms' orders. Amounts are whole minor units (fen); times are UTC.

-- Tries to bind a card. The card number is encrypted; its mark is a keyed fingerprint to find it again.
CREATE TABLE card_binding (
  id              VARCHAR(30)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_no     VARCHAR(13)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wallet_id       VARCHAR(30)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_key     VARCHAR(255)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content_mark    VARBINARY(64)  NOT NULL,
  bank_request_no VARCHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  card_no         VARBINARY(255) NOT NULL,
  card_mark       VARBINARY(64)  NOT NULL,
  masked_card_no  VARCHAR(24)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  masked_mobile   VARCHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status          VARCHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  failure         VARCHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  attempts        INT            NOT NULL,
  agreement_no    VARCHAR(18)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  requested_at    DATETIME(3)    NOT NULL,
  changed_at      DATETIME(3)    NOT NULL,
  expires_at      DATETIME(3)    NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_binding_a_request (platform_no, request_key),
  UNIQUE KEY one_binding_a_bank_request (bank_request_no),
  KEY bindings_of_wallet (wallet_id),
  CONSTRAINT card_for_a_wallet FOREIGN KEY (wallet_id) REFERENCES wallet (id),
  CONSTRAINT bound_with_an_agreement CHECK ((status = 'BOUND') = (agreement_no IS NOT NULL))
) ENGINE = InnoDB;

CREATE TABLE agreement (
  agreement_no     VARCHAR(18)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_no      VARCHAR(13)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wallet_id        VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  binding_id       VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bank_request_no  VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  active_card_mark VARBINARY(64) NULL,
  masked_card_no   VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status           VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  signed_at        DATETIME(3)   NOT NULL,
  terminated_at    DATETIME(3)   NULL,
  bank_told_at     DATETIME(3)   NULL,
  PRIMARY KEY (agreement_no),
  UNIQUE KEY one_agreement_a_binding (binding_id),
  -- Ended agreements have no mark, and NULLs do not collide: a card is bound to a wallet once at a time.
  UNIQUE KEY one_active_agreement_a_card (wallet_id, active_card_mark),
  CONSTRAINT agreement_for_a_wallet FOREIGN KEY (wallet_id) REFERENCES wallet (id),
  CONSTRAINT from_a_binding FOREIGN KEY (binding_id) REFERENCES card_binding (id),
  CONSTRAINT marked_while_active CHECK ((status = 'ACTIVE') = (active_card_mark IS NOT NULL))
) ENGINE = InnoDB;

CREATE TABLE recharge_order (
  id              VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_no     VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_no        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content_hash    CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wallet_id       VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agreement_no    VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount          BIGINT      NOT NULL,
  currency        CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  failure         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  bank_request_no VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at      DATETIME(3) NOT NULL,
  finished_at     DATETIME(3) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_recharge_an_order_no (platform_no, order_no),
  UNIQUE KEY one_recharge_a_bank_request (bank_request_no),
  KEY recharges_of_wallet (wallet_id),
  CONSTRAINT recharge_of_a_wallet FOREIGN KEY (wallet_id) REFERENCES wallet (id),
  CONSTRAINT recharge_under_an_agreement FOREIGN KEY (agreement_no) REFERENCES agreement (agreement_no),
  CONSTRAINT recharge_positive CHECK (amount > 0)
) ENGINE = InnoDB;

-- What happened to a recharge order; append-only.
CREATE TABLE recharge_order_event (
  id          CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id    VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  to_status   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  happened_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  -- A state is reached once: there is no way back into one.
  UNIQUE KEY recharge_state_once (order_id, to_status),
  CONSTRAINT of_a_recharge FOREIGN KEY (order_id) REFERENCES recharge_order (id)
) ENGINE = InnoDB;

CREATE TABLE consumption_order (
  id           VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_no  VARCHAR(13)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_no     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wallet_id    VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  merchant_id  VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount       BIGINT       NOT NULL,
  currency     CHAR(3)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  description  VARCHAR(256) NOT NULL,
  status       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at   DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_consumption_an_order_no (platform_no, order_no),
  KEY consumptions_of_wallet (wallet_id),
  KEY consumptions_of_merchant (merchant_id),
  CONSTRAINT consumption_from_a_wallet FOREIGN KEY (wallet_id) REFERENCES wallet (id),
  CONSTRAINT consumption_at_a_merchant FOREIGN KEY (merchant_id) REFERENCES merchant (id),
  CONSTRAINT consumption_positive CHECK (amount > 0)
) ENGINE = InnoDB;

-- What happened to a consumption order; append-only.
CREATE TABLE consumption_order_event (
  id          CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id    VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  to_status   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  happened_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY consumption_state_once (order_id, to_status),
  CONSTRAINT of_a_consumption FOREIGN KEY (order_id) REFERENCES consumption_order (id)
) ENGINE = InnoDB;
