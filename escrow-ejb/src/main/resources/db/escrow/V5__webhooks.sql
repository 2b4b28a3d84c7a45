-- News for platforms: where they want it, what it is, to whom it has still to be brought, and what came of each attempt.

CREATE TABLE webhook_endpoint (
  id               VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_no      VARCHAR(13)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot             TINYINT       NULL,
  url              VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_types      VARCHAR(512)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  status           VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  disabled_because VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  secret           VARBINARY(255) NULL,
  old_secret       VARBINARY(255) NULL,
  old_secret_until DATETIME(3)   NULL,
  failing_since    DATETIME(3)   NULL,
  created_at       DATETIME(3)   NOT NULL,
  changed_at       DATETIME(3)   NOT NULL,
  PRIMARY KEY (id),
  -- A platform has as many endpoints as there are slots; one that is deleted has none.
  UNIQUE KEY one_endpoint_a_slot (platform_no, slot),
  CONSTRAINT endpoint_of_a_platform FOREIGN KEY (platform_no) REFERENCES platform (platform_no),
  CONSTRAINT ten_slots CHECK (slot BETWEEN 1 AND 10),
  CONSTRAINT slot_until_deleted CHECK ((status = 'DELETED') = (slot IS NULL)),
  CONSTRAINT secret_until_deleted CHECK ((status = 'DELETED') = (secret IS NULL)),
  CONSTRAINT disabled_for_a_reason CHECK ((status = 'DISABLED') = (disabled_because IS NOT NULL))
) ENGINE = InnoDB;

-- What happened, as it is told; the data are encrypted, since they may be personal. unrouted: 1 until its deliveries are
-- made, then NULL.
CREATE TABLE webhook_event (
  id          VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_no VARCHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  type        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_id   VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence    INT         NOT NULL,
  data        MEDIUMBLOB  NOT NULL,
  created_at  DATETIME(3) NOT NULL,
  unrouted    TINYINT     NULL,
  PRIMARY KEY (id),
  UNIQUE KEY one_after_the_other (object_id, sequence),
  KEY events_of_platform (platform_no, id),
  KEY events_of_type (platform_no, type, id),
  KEY events_to_route (unrouted, id)
) ENGINE = InnoDB;

-- One event for one endpoint.
CREATE TABLE webhook_delivery (
  id          VARCHAR(61) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  endpoint_id VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id    VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_id   VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence    INT         NOT NULL,
  status      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts    INT         NOT NULL,
  due_at      DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY deliveries_of_event (event_id),
  KEY deliveries_due (due_at),
  KEY deliveries_in_order (endpoint_id, object_id, sequence),
  CONSTRAINT to_an_endpoint FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint (id),
  CONSTRAINT of_an_event FOREIGN KEY (event_id) REFERENCES webhook_event (id),
  CONSTRAINT due_while_pending CHECK ((status = 'PENDING') = (due_at IS NOT NULL))
) ENGINE = InnoDB;

-- What came of each attempt; append-only. No body and no secret.
CREATE TABLE webhook_attempt (
  id              CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  endpoint_id     VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id        VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at      DATETIME(3) NOT NULL,
  duration_millis BIGINT      NOT NULL,
  result          VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  http_status     SMALLINT    NULL,
  PRIMARY KEY (id),
  KEY attempts_of_event (event_id, id),
  CONSTRAINT attempt_of_an_event FOREIGN KEY (event_id) REFERENCES webhook_event (id)
) ENGINE = InnoDB;
