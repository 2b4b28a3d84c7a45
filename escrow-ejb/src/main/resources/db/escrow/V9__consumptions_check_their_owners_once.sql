-- A purchase reads its wallet and its merchant in the transaction that writes it, and neither is ever deleted: there is no
-- such grant. To look both up again for each row cost a third of what it takes to write the order.
ALTER TABLE consumption_order
  DROP FOREIGN KEY consumption_from_a_wallet,
  DROP FOREIGN KEY consumption_at_a_merchant;
