-- The institution's own people look for recharges of all platforms by their state.
ALTER TABLE recharge_order
  ADD KEY recharges_of_all_by_status (status, id);

-- And for wallets of all platforms.
ALTER TABLE wallet
  ADD KEY wallets_of_all_by_status (status, id);
