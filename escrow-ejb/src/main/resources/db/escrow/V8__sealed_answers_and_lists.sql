-- Stored answers are encrypted: an answer may hold what no table may hold in clear. What was stored in clear goes; who
-- comes with such a key again has the work done again, which its own number keeps single.
ALTER TABLE idempotency_key
  ADD COLUMN answer MEDIUMBLOB NULL AFTER status,
  DROP COLUMN body;

UPDATE idempotency_key SET state = 'ABANDONED', status = NULL, finished_at = NULL WHERE state = 'FINISHED';

ALTER TABLE idempotency_key
  ADD CONSTRAINT answered_when_finished CHECK (
    (state = 'FINISHED') = (status IS NOT NULL AND answer IS NOT NULL AND finished_at IS NOT NULL));

-- Rows lie in the order of their arrival. By its id, which is a hash, each would lie in a page of its own, and of a
-- million keys most pages are not in memory. Half a hash tells keys apart as well, and the index is half as large.
UPDATE idempotency_key SET id = LEFT(id, 32);

ALTER TABLE idempotency_key
  DROP PRIMARY KEY,
  ADD COLUMN arrival BIGINT NOT NULL AUTO_INCREMENT FIRST,
  ADD PRIMARY KEY (arrival),
  MODIFY COLUMN id CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD UNIQUE KEY one_effect_a_key (id);

-- Lists are read newest first, which is by falling id: each index ends in it, so that a page reads its own rows only.
-- Of a wallet's or a merchant's orders the indexes of V2 serve as they are: InnoDB ends them in the primary key.
ALTER TABLE recharge_order
  ADD KEY recharges_of_platform (platform_no, id),
  ADD KEY recharges_by_status (platform_no, status, id);

-- The one index more that a purchase pays for. A platform's new entry comes after its last one, in a page that is in
-- memory anyway; ADR 16 has the figures.
ALTER TABLE consumption_order
  ADD KEY consumptions_of_platform (platform_no, id);

ALTER TABLE wallet
  ADD KEY wallets_of_platform (platform_no, id),
  ADD KEY wallets_by_status (platform_no, status, id);

ALTER TABLE merchant
  ADD KEY merchants_of_platform (platform_no, id),
  ADD KEY merchants_by_status (platform_no, status, id);

-- A binding's id grows with time, an agreement's number does not.
ALTER TABLE agreement
  ADD KEY agreements_of_wallet (wallet_id, binding_id);
