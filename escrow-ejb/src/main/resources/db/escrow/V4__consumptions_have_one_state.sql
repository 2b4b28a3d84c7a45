-- A consumption is written when it has succeeded and never changes: its history is the order itself.
DROP TABLE consumption_order_event;
