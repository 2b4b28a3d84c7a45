-- The books of the outside world: the real-name authority's register, the bank's, and the phones.
-- One dialect for MariaDB 10.11+ and MySQL 8.4. Times are UTC; amounts are fen.

CREATE TABLE person (
    id_card_no VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name       VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    mobile     VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    known_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (id_card_no)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE card (
    card_no         VARCHAR(19) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name            VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    id_card_no      VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mobile          VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opening_balance BIGINT NOT NULL,
    balance         BIGINT NOT NULL,
    opened_at       DATETIME(3) NOT NULL,
    PRIMARY KEY (card_no),
    CONSTRAINT card_balance_not_below_zero CHECK (balance >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Append-only. request_no makes a second debit of one request impossible.
CREATE TABLE card_movement (
    id            BIGINT NOT NULL AUTO_INCREMENT,
    card_no       VARCHAR(19) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount        BIGINT NOT NULL,
    balance_after BIGINT NOT NULL,
    request_no    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    at            DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT card_movement_request UNIQUE (request_no),
    CONSTRAINT card_movement_card FOREIGN KEY (card_no) REFERENCES card (card_no),
    INDEX card_movement_newest (card_no, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE phone_message (
    id     BIGINT NOT NULL AUTO_INCREMENT,
    mobile VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text   VARCHAR(255) NOT NULL,
    code   VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at     DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    INDEX phone_message_newest (mobile, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE agreement (
    request_no    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    serial        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    card_no       VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name          VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    id_card_no    VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    mobile        VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    status        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    sms_code      VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NULL,
    expires_at    DATETIME(3) NOT NULL,
    attempts_left INT NOT NULL,
    token         VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (request_no),
    CONSTRAINT agreement_token UNIQUE (token)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- A row CLOSED without content is a promise: a request that comes later under this number is never executed.
CREATE TABLE payment (
    request_no      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bank_serial     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason          VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    agreement_token VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    amount          BIGINT NULL,
    currency        VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
    callback_uri    VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NULL,
    behaviour       VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    delay_millis    BIGINT NOT NULL,
    execute_at      DATETIME(3) NOT NULL,
    finished_at     DATETIME(3) NULL,
    PRIMARY KEY (request_no),
    CONSTRAINT payment_serial UNIQUE (bank_serial),
    INDEX payment_due (status, execute_at),
    INDEX payment_day (finished_at, bank_serial)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE callback (
    serial          VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_no      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    uri             VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body            VARCHAR(2000) NOT NULL,
    forged          BOOLEAN NOT NULL,
    deliveries_left INT NOT NULL,
    attempts        INT NOT NULL,
    status          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    next_attempt_at DATETIME(3) NOT NULL,
    PRIMARY KEY (serial),
    CONSTRAINT callback_payment FOREIGN KEY (request_no) REFERENCES payment (request_no),
    INDEX callback_due (status, next_attempt_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE fault (
    operation    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mode         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    delay_millis BIGINT NOT NULL,
    remaining    INT NOT NULL,
    PRIMARY KEY (operation)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT INTO fault (operation, mode, delay_millis, remaining)
VALUES ('DEBIT', 'NORMAL', 0, 0), ('SIGN', 'NORMAL', 0, 0), ('SMS', 'NORMAL', 0, 0), ('REAL_NAME', 'NORMAL', 0, 0);
