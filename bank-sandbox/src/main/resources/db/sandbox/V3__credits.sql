-- Payments to cards: the same book, the other way.

ALTER TABLE payment
    ADD COLUMN direction VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'DEBIT' AFTER bank_serial;

INSERT INTO fault (operation, mode, delay_millis, remaining)
VALUES ('CREDIT', 'NORMAL', 0, 0);
