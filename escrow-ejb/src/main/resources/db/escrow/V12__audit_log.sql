-- Of each deed also from where it was done, and what was before and after it, where the deed changed a state.
ALTER TABLE operator_action
  ADD COLUMN source       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN state_before VARCHAR(500) CHARACTER SET utf8mb4 NULL,
  ADD COLUMN state_after  VARCHAR(500) CHARACTER SET utf8mb4 NULL,
  ADD KEY actions_of_kind (action, id);
