-- The documents of an application. Append-only. VARBINARY and MEDIUMBLOB: encrypted personal data, bound to their rows.
CREATE TABLE application_document (
  id             VARCHAR(30)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  application_id VARCHAR(30)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind           VARCHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name      VARBINARY(767) NOT NULL,
  type           VARCHAR(8)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size_bytes     INT            NOT NULL,
  sha256         CHAR(64)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at     DATETIME(3)    NOT NULL,
  PRIMARY KEY (id),
  KEY documents_of_application (application_id, id),
  UNIQUE KEY same_bytes_of_a_kind_once (application_id, kind, sha256),
  CONSTRAINT document_of_an_application FOREIGN KEY (application_id) REFERENCES platform_application (id),
  CONSTRAINT a_document_has_bytes CHECK (size_bytes BETWEEN 1 AND 4194304)
) ENGINE = InnoDB;

-- Apart from what is listed, so that a list reads none of it.
CREATE TABLE application_document_content (
  document_id VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content     MEDIUMBLOB  NOT NULL,
  PRIMARY KEY (document_id),
  CONSTRAINT content_of_a_document FOREIGN KEY (document_id) REFERENCES application_document (id)
) ENGINE = InnoDB;
