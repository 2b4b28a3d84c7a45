-- When a channel was closed for new orders and when it was opened again; append-only. The last one counts, and a channel
-- without any is open. Numbered by the database, not by a clock: nodes' clocks differ.
CREATE TABLE channel_turn (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  channel   VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  turned_by VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason    VARCHAR(255) CHARACTER SET utf8mb4 NOT NULL,
  turned_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  KEY turns_of_channel (channel, id)
) ENGINE = InnoDB;
