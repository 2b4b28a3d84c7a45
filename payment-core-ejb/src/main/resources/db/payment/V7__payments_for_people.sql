-- What a person looks for: payments by their state, and what a bank said of one by itself.
ALTER TABLE bank_payment
  ADD KEY payments_by_status (status, request_no);

ALTER TABLE channel_callback
  ADD KEY callbacks_of_payment (request_no, id);
