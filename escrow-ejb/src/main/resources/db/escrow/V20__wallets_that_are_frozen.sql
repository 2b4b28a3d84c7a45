-- A wallet that no money may leave is frozen, and says so; those that were blocked before did not.
UPDATE wallet
  JOIN ledger_balance ON ledger_balance.account_no = wallet.account_no
  SET wallet.status = 'FROZEN'
  WHERE ledger_balance.blocked_out AND wallet.status = 'OPEN';
