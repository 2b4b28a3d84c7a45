-- An operator whom two have added, or one alone, begins with a start password of two halves, good until start_until; it
-- is NULL once they have chosen their own.
ALTER TABLE operator
  ADD COLUMN start_until DATETIME(3) NULL,
  ADD COLUMN added_alone BOOLEAN NOT NULL DEFAULT FALSE;
