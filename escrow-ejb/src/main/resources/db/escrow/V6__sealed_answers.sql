-- An answer that holds a secret is stored encrypted: body is then base64 and not JSON.
ALTER TABLE idempotency_key ADD COLUMN sealed TINYINT NOT NULL DEFAULT 0;
