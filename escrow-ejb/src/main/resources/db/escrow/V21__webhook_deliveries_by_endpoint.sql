-- What is due is taken endpoint by endpoint, so that nobody reads through the long queue of one that answers nobody.
ALTER TABLE webhook_delivery
  ADD KEY deliveries_by_endpoint (endpoint_id, due_at);
