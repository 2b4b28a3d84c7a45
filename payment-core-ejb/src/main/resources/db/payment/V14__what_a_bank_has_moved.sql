-- A bank that insists on another amount than was asked: what it told stands with the exception, and what it has moved with
-- the payment that people have ended so.
ALTER TABLE channel_exception
  ADD COLUMN told_amount   BIGINT      NULL,
  ADD COLUMN told_currency CHAR(3)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN told_serial   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE bank_payment
  ADD COLUMN moved_amount BIGINT NULL AFTER amount,
  ADD CONSTRAINT moved_something CHECK (moved_amount IS NULL OR (moved_amount > 0 AND status = 'SUCCEEDED'));
