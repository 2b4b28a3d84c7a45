-- Nonces of signed requests, kept until the signature would be too old anyway.

CREATE TABLE signature_nonce (
  signer       VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  nonce        VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  forgotten_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (signer, nonce),
  KEY forgotten_first (forgotten_at)
) ENGINE = InnoDB;
