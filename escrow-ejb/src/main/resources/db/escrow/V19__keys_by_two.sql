-- A key is longer than what was proposed before: 4096 characters, its algorithm and its thumbprint.
ALTER TABLE approval
  MODIFY COLUMN details VARCHAR(4300) CHARACTER SET utf8mb4 NULL;
