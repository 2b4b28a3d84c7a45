-- The tier of a wallet, and what has been paid from it: one row a wallet, from its first purchase on.
ALTER TABLE wallet
  ADD COLUMN tier VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'CLASS_I' AFTER account_no;

-- Wallets that were opened before there were tiers had no limit: they get the highest one, not the lowest overnight.
UPDATE wallet SET tier = 'CLASS_III';

-- counted_day: the last day in Beijing on which the wallet paid; month_sum and year_sum belong to its month and year.
CREATE TABLE wallet_use (
  wallet_id   VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  counted_day DATE        NOT NULL,
  day_count   BIGINT      NOT NULL,
  day_sum     BIGINT      NOT NULL,
  month_sum   BIGINT      NOT NULL,
  year_sum    BIGINT      NOT NULL,
  total_sum   BIGINT      NOT NULL,
  PRIMARY KEY (wallet_id),
  CONSTRAINT a_day_is_part_of_a_year CHECK (
    0 <= day_count AND 0 <= day_sum AND day_sum <= month_sum AND month_sum <= year_sum AND year_sum <= total_sum)
) ENGINE = InnoDB;

INSERT INTO wallet_use (wallet_id, counted_day, day_count, day_sum, month_sum, year_sum, total_sum)
SELECT
  paid.wallet_id,
  MAX(paid.today),
  SUM(paid.day = paid.today),
  SUM(IF(paid.day = paid.today, paid.amount, 0)),
  SUM(IF(LEFT(paid.day, 7) = LEFT(paid.today, 7), paid.amount, 0)),
  SUM(IF(LEFT(paid.day, 4) = LEFT(paid.today, 4), paid.amount, 0)),
  SUM(paid.amount)
FROM (
  SELECT wallet_id, amount, DATE(created_at + INTERVAL 8 HOUR) AS day, DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR) AS today
  FROM consumption_order
) AS paid
GROUP BY paid.wallet_id;
