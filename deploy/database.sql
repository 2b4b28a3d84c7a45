-- Run once by the database's administrator, who puts passwords for the dots.
CREATE DATABASE escrow CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Runs the migrations, and grants in them.
CREATE USER 'escrow_owner'@'%' IDENTIFIED BY '...' REQUIRE SSL;
GRANT ALL PRIVILEGES ON escrow.* TO 'escrow_owner'@'%' WITH GRANT OPTION;

-- The application's: what it may do comes with the migrations.
CREATE USER 'escrow_app'@'%' IDENTIFIED BY '...' REQUIRE SSL;
