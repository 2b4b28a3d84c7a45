-- What one node does for all, and until when it is that node's.
CREATE TABLE cluster_duty (
  duty  VARCHAR(32) NOT NULL,
  node  VARCHAR(36) NOT NULL,
  until DATETIME(3) NOT NULL,
  PRIMARY KEY (duty)
) ENGINE = InnoDB;
