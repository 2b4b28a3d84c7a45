-- Several keys a platform, each with the time in which it serves and, perhaps, its revocation.
ALTER TABLE platform_key
  -- The key that signed for this one; NULL for one that came with an application.
  ADD COLUMN added_by          VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN valid_from        DATETIME(3)  NULL,
  ADD COLUMN valid_until       DATETIME(3)  NULL,
  ADD COLUMN revoked_at        DATETIME(3)  NULL,
  ADD COLUMN revoked_by        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN revocation_reason VARCHAR(500) CHARACTER SET utf8mb4 NULL,
  ADD KEY keys_of_platform (platform_no, id);

-- The thumbprint was that of the key's text, which can be written in several ways; now it is that of the key.
UPDATE platform_key
  SET valid_from = added_at,
      thumbprint = SHA2(FROM_BASE64(REGEXP_REPLACE(pem, '-----[A-Z ]+-----|[[:space:]]', '')), 256);

ALTER TABLE platform_key
  MODIFY COLUMN valid_from DATETIME(3) NOT NULL,
  ADD CONSTRAINT ends_after_it_begins CHECK (valid_until IS NULL OR valid_until > valid_from),
  ADD CONSTRAINT revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by IS NULL));
