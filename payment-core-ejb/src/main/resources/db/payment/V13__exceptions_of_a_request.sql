-- Whatever a bank repeats is looked up by its request number, while the payment is locked; the list only grows.
ALTER TABLE channel_exception
  ADD KEY exceptions_of_request (channel, request_no, kind);
