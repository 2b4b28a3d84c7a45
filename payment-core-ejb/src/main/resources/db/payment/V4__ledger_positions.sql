-- An exact order of each account's entries: position 1..n, counted by the account's own row. Until now the order was
-- that of ids made by one JVM's clock. An entry is named by its transaction and its line there, which makes its own
-- id and two indexes superfluous.

ALTER TABLE ledger_balance
  ADD COLUMN entries BIGINT NOT NULL DEFAULT 0 AFTER credits_pending,
  -- What available money may not fall below; NULL where the kind of account may be overdrawn.
  ADD COLUMN floor   BIGINT NULL AFTER entries;

UPDATE ledger_balance SET floor = 0 WHERE kind IN ('USER', 'MERCHANT_SETTLEMENT', 'FEE_INCOME');

UPDATE ledger_balance b
  JOIN (SELECT account_no, COUNT(*) AS entries FROM ledger_entry GROUP BY account_no) e ON e.account_no = b.account_no
  SET b.entries = e.entries;

ALTER TABLE ledger_balance
  ALTER COLUMN entries DROP DEFAULT,
  ADD CONSTRAINT entries_never_negative CHECK (entries >= 0),
  ADD CONSTRAINT never_below_floor CHECK (
    floor IS NULL
    OR (kind <> 'BANK_CLEARING' AND credits_posted - debits_posted - debits_pending >= floor)
    OR (kind = 'BANK_CLEARING' AND debits_posted - credits_posted - credits_pending >= floor));

ALTER TABLE ledger_entry
  ADD COLUMN line     SMALLINT NOT NULL DEFAULT 0 AFTER transaction_id,
  ADD COLUMN position BIGINT   NOT NULL DEFAULT 0 AFTER account_no;

UPDATE ledger_entry e
  JOIN (SELECT id,
          ROW_NUMBER() OVER (PARTITION BY transaction_id ORDER BY id) AS line,
          ROW_NUMBER() OVER (PARTITION BY account_no ORDER BY id) AS position
        FROM ledger_entry) numbered ON numbered.id = e.id
  SET e.line = numbered.line, e.position = numbered.position;

ALTER TABLE ledger_entry
  ALTER COLUMN line DROP DEFAULT,
  ALTER COLUMN position DROP DEFAULT,
  DROP PRIMARY KEY,
  DROP COLUMN id,
  ADD PRIMARY KEY (transaction_id, line),
  ADD UNIQUE KEY in_order (account_no, position),
  DROP KEY entries_of_account,
  DROP KEY entries_of_transaction,
  ADD CONSTRAINT counted_from_one CHECK (line >= 1 AND position >= 1);
