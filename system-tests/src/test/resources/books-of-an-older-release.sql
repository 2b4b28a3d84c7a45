/*M!999999\- enable the sandbox mode */ 

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */;

CREATE DATABASE /*!32312 IF NOT EXISTS*/ `escrow` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin */;

USE `escrow`;
DROP TABLE IF EXISTS `agreement`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `agreement` (
  `agreement_no` varchar(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform_no` varchar(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `wallet_id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `binding_id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `bank_request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `active_card_mark` varbinary(64) DEFAULT NULL,
  `masked_card_no` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `signed_at` datetime(3) NOT NULL,
  `terminated_at` datetime(3) DEFAULT NULL,
  `bank_told_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`agreement_no`),
  UNIQUE KEY `one_agreement_a_binding` (`binding_id`),
  UNIQUE KEY `one_active_agreement_a_card` (`wallet_id`,`active_card_mark`),
  CONSTRAINT `agreement_for_a_wallet` FOREIGN KEY (`wallet_id`) REFERENCES `wallet` (`id`),
  CONSTRAINT `from_a_binding` FOREIGN KEY (`binding_id`) REFERENCES `card_binding` (`id`),
  CONSTRAINT `marked_while_active` CHECK (`status` = 'ACTIVE' = (`active_card_mark` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `agreement` WRITE;
/*!40000 ALTER TABLE `agreement` DISABLE KEYS */;
INSERT INTO `agreement` VALUES
('AG0135020521554259','P204296216375','wal_01M8F0D35DXT1B4D1S0C4W8M56','bnd_01M8F0D3CD5DEHW4NGP7E3W7HT','BR01M8F0D3CCTFSKBGNM5YMCGS2B',0x01C6621306A48ECE1D7BD3F9567DA432D3C6F63668005483FA885B304185CB7C24B9157BC1,'6222 **** **** 9695','ACTIVE','2026-11-27 17:21:16.065',NULL,NULL);
/*!40000 ALTER TABLE `agreement` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `bank_agreement`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `bank_agreement` (
  `request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `channel` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `token` varchar(128) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `reason` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `requested_at` datetime(3) NOT NULL,
  `changed_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`request_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `bank_agreement` WRITE;
/*!40000 ALTER TABLE `bank_agreement` DISABLE KEYS */;
INSERT INTO `bank_agreement` VALUES
('BR01M8F0D3CCTFSKBGNM5YMCGS2B','SANDBOX','SIGNED','agre9900f403e0f89087d16b9580978041e',NULL,'2026-11-27 17:21:15.661','2026-11-27 17:21:16.059','2026-11-27 17:26:15.868');
/*!40000 ALTER TABLE `bank_agreement` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `bank_evidence`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `bank_evidence` (
  `id` bigint(20) NOT NULL,
  `request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `digest` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `raw` varchar(8192) NOT NULL,
  `received_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `said_once` (`request_no`,`digest`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `bank_evidence` WRITE;
/*!40000 ALTER TABLE `bank_evidence` DISABLE KEYS */;
INSERT INTO `bank_evidence` VALUES
(914204241473468318,'BR01M8F0D3V5EPK25WEX3WY1CN13','ANSWER','f0ecaf7825ac92b56c46387fef15a6c2b3f1d80d13ce1c370cb22c2f4708a806','{\"amount\":20000,\"bankSerial\":\"P2026112801211620646772799\",\"currency\":\"CNY\",\"requestNo\":\"BR01M8F0D3V5EPK25WEX3WY1CN13\",\"status\":\"ACCEPTED\"}','2026-11-27 17:21:16.260');
/*!40000 ALTER TABLE `bank_evidence` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `bank_payment`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `bank_payment` (
  `request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `channel` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `direction` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'DEBIT',
  `reference` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `agreement` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_no` bigint(20) NOT NULL,
  `amount` bigint(20) NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `bank_serial` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `requested_at` datetime(3) NOT NULL,
  `finished_at` datetime(3) DEFAULT NULL,
  `next_query_at` datetime(3) DEFAULT NULL,
  `queries` int(11) NOT NULL,
  PRIMARY KEY (`request_no`),
  UNIQUE KEY `paid_once` (`reference`),
  KEY `due_for_query` (`next_query_at`),
  KEY `under_an_agreement` (`agreement`),
  KEY `for_an_account` (`account_no`),
  KEY `finished_on_channel` (`channel`,`finished_at`),
  CONSTRAINT `for_an_account` FOREIGN KEY (`account_no`) REFERENCES `payment_account` (`account_no`),
  CONSTRAINT `under_an_agreement` FOREIGN KEY (`agreement`) REFERENCES `bank_agreement` (`request_no`),
  CONSTRAINT `payment_positive` CHECK (`amount` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `bank_payment` WRITE;
/*!40000 ALTER TABLE `bank_payment` DISABLE KEYS */;
INSERT INTO `bank_payment` VALUES
('BR01M8F0D3V5EPK25WEX3WY1CN13','SANDBOX','DEBIT','rch_01M8F0D3V24S2J6XAPR7YFY0A2','BR01M8F0D3CCTFSKBGNM5YMCGS2B',1075405740096978,20000,'CNY','SUCCEEDED',NULL,'P2026112801211620646772799','2026-11-27 17:21:16.133','2026-11-27 17:21:16.513',NULL,0);
/*!40000 ALTER TABLE `bank_payment` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `bank_payment_event`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `bank_payment_event` (
  `id` bigint(20) NOT NULL,
  `request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `to_status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `evidence` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `happened_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `events_of_payment` (`request_no`,`id`),
  CONSTRAINT `of_a_payment` FOREIGN KEY (`request_no`) REFERENCES `bank_payment` (`request_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `bank_payment_event` WRITE;
/*!40000 ALTER TABLE `bank_payment_event` DISABLE KEYS */;
INSERT INTO `bank_payment_event` VALUES
(914204240965955804,'BR01M8F0D3V5EPK25WEX3WY1CN13',NULL,'REQUESTED','REQUEST',NULL,'2026-11-27 17:21:16.134'),
(914204241486050223,'BR01M8F0D3V5EPK25WEX3WY1CN13','REQUESTED','ACCEPTED','ANSWER',NULL,'2026-11-27 17:21:16.263'),
(914204242534627504,'BR01M8F0D3V5EPK25WEX3WY1CN13','ACCEPTED','SUCCEEDED','CALLBACK',NULL,'2026-11-27 17:21:16.513');
/*!40000 ALTER TABLE `bank_payment_event` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `callback_failure`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `callback_failure` (
  `id` bigint(20) NOT NULL,
  `message_id` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason` varchar(512) NOT NULL,
  `failed_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `failures_of_message` (`message_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `callback_failure` WRITE;
/*!40000 ALTER TABLE `callback_failure` DISABLE KEYS */;
/*!40000 ALTER TABLE `callback_failure` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `card_binding`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `card_binding` (
  `id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform_no` varchar(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `wallet_id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_key` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `content_mark` varbinary(64) NOT NULL,
  `bank_request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `card_no` varbinary(255) NOT NULL,
  `card_mark` varbinary(64) NOT NULL,
  `masked_card_no` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `masked_mobile` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `failure` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `attempts` int(11) NOT NULL,
  `agreement_no` varchar(18) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `requested_at` datetime(3) NOT NULL,
  `changed_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `one_binding_a_request` (`platform_no`,`request_key`),
  UNIQUE KEY `one_binding_a_bank_request` (`bank_request_no`),
  KEY `bindings_of_wallet` (`wallet_id`),
  CONSTRAINT `card_for_a_wallet` FOREIGN KEY (`wallet_id`) REFERENCES `wallet` (`id`),
  CONSTRAINT `bound_with_an_agreement` CHECK (`status` = 'BOUND' = (`agreement_no` is not null))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `card_binding` WRITE;
/*!40000 ALTER TABLE `card_binding` DISABLE KEYS */;
INSERT INTO `card_binding` VALUES
('bnd_01M8F0D3CD5DEHW4NGP7E3W7HT','P204296216375','wal_01M8F0D35DXT1B4D1S0C4W8M56','655bc405-a8f7-4cea-a184-ce547b832a66',0x01C6621306B20CB07B13F0EA99DE17D1A3C08925D201EE49A894CF3F64C044FB6B6F946D1B,'BR01M8F0D3CCTFSKBGNM5YMCGS2B',0x01E925A659F8B99DFBA7E34E435096E15B07E13AFED99B77AEA750D0B945EB6C49C7D47DD730A067071C6C3DDFDF0B10D927471F,0x01C6621306A48ECE1D7BD3F9567DA432D3C6F63668005483FA885B304185CB7C24B9157BC1,'6222 **** **** 9695','139****1328','BOUND',NULL,1,'AG0135020521554259','2026-11-27 17:21:15.662','2026-11-27 17:21:16.068','2026-11-27 17:26:15.868');
/*!40000 ALTER TABLE `card_binding` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `channel_callback`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `channel_callback` (
  `id` bigint(20) NOT NULL,
  `channel` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `serial` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `raw` varchar(8192) NOT NULL,
  `handled_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `handled_once` (`channel`,`serial`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `channel_callback` WRITE;
/*!40000 ALTER TABLE `channel_callback` DISABLE KEYS */;
INSERT INTO `channel_callback` VALUES
(914204242526239130,'SANDBOX','C2026112801211628680478627','BR01M8F0D3V5EPK25WEX3WY1CN13','{\"serial\":\"C2026112801211628680478627\",\"type\":\"DEBIT\",\"requestNo\":\"BR01M8F0D3V5EPK25WEX3WY1CN13\",\"status\":\"SUCCEEDED\",\"amount\":20000,\"currency\":\"CNY\",\"bankSerial\":\"P2026112801211620646772799\",\"finishedAt\":\"2026-11-27T17:21:16.286Z\"}','2026-11-27 17:21:16.511');
/*!40000 ALTER TABLE `channel_callback` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `channel_exception`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `channel_exception` (
  `id` bigint(20) NOT NULL,
  `channel` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `detail` varchar(512) NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `found_at` datetime(3) NOT NULL,
  `resolution` varchar(512) DEFAULT NULL,
  `resolved_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `open_exceptions` (`status`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `channel_exception` WRITE;
/*!40000 ALTER TABLE `channel_exception` DISABLE KEYS */;
/*!40000 ALTER TABLE `channel_exception` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `consumption_order`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `consumption_order` (
  `id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform_no` varchar(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `order_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `content_hash` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `wallet_id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `merchant_id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount` bigint(20) NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `description` varchar(256) NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `one_consumption_an_order_no` (`platform_no`,`order_no`),
  KEY `consumptions_of_wallet` (`wallet_id`),
  KEY `consumptions_of_merchant` (`merchant_id`),
  CONSTRAINT `consumption_at_a_merchant` FOREIGN KEY (`merchant_id`) REFERENCES `merchant` (`id`),
  CONSTRAINT `consumption_from_a_wallet` FOREIGN KEY (`wallet_id`) REFERENCES `wallet` (`id`),
  CONSTRAINT `consumption_positive` CHECK (`amount` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `consumption_order` WRITE;
/*!40000 ALTER TABLE `consumption_order` DISABLE KEYS */;
INSERT INTO `consumption_order` VALUES
('con_01M8F0D4SMD4XWRE4V14DN0H13','P204296216375','c-mwz8zx85','989ed82b17a3548a73a29aaaf4f04eb8430094bfcc21f9d036f5ff8296373b3d','wal_01M8F0D35DXT1B4D1S0C4W8M56','mer_01M8F0D2Z1RRSB6EJESY9BMHF9',5850,'CNY','三本书','SUCCEEDED','2026-11-27 17:21:17.102');
/*!40000 ALTER TABLE `consumption_order` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `escrow_user`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `escrow_user` (
  `id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform_no` varchar(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `user_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` varbinary(512) NOT NULL,
  `id_card_no` varbinary(255) NOT NULL,
  `mobile` varbinary(255) NOT NULL,
  `id_card_no_index` varbinary(64) NOT NULL,
  `mobile_index` varbinary(64) NOT NULL,
  `verification_serial` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `verified_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `one_user_a_number` (`platform_no`,`user_no`),
  KEY `users_by_id_card_no` (`id_card_no_index`),
  KEY `users_by_mobile` (`mobile_index`),
  CONSTRAINT `user_of_a_platform` FOREIGN KEY (`platform_no`) REFERENCES `platform` (`platform_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `escrow_user` WRITE;
/*!40000 ALTER TABLE `escrow_user` DISABLE KEYS */;
INSERT INTO `escrow_user` VALUES
('usr_01M8F0D356C76H08E3G7DN5V34','P204296216375','u-mwz8zx85',0x01E925A659563CEBDF09DA5789DB540EF552170624346AC0740ABFC59918F42B0D6E82353D2AD9909D52,0x01E925A65925B159B580F8D573A5B6623E8BFA6799D2129097D6287D499283B587B5B27B7503B72BBB9F52F6799B4345E69C58,0x01E925A659463A5D646AB45873FB3F45E124D12C5A6D5E86C3085113221832D00C4BB825931C99180C3B9B8F,0x01C6621306A830B09B50A95C2392E0C8F1A76A3CD2FA7ABA022806EF4477A0570EDE9CDD82,0x01C66213060DCB0FEA76C44ED7F40E2B758689A28E4E64CB30F34E1B17AE18D582825DD050,'R2026112801211540132505197','2026-11-27 17:21:15.426');
/*!40000 ALTER TABLE `escrow_user` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flyway_escrow`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flyway_escrow` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `flyway_escrow_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flyway_escrow` WRITE;
/*!40000 ALTER TABLE `flyway_escrow` DISABLE KEYS */;
INSERT INTO `flyway_escrow` VALUES
(1,'0','<< Flyway Baseline >>','BASELINE','<< Flyway Baseline >>',NULL,'escrow_owner','2026-11-27 17:20:55',0,1),
(2,'1','platforms and wallets','SQL','V1__platforms_and_wallets.sql',-2053366408,'escrow_owner','2026-11-27 17:20:55',30,1),
(3,'2','cards and orders','SQL','V2__cards_and_orders.sql',1186361924,'escrow_owner','2026-11-27 17:20:56',28,1),
(4,'3','nonces','SQL','V3__nonces.sql',-705685508,'escrow_owner','2026-11-27 17:20:56',4,1),
(5,'4','consumptions have one state','SQL','V4__consumptions_have_one_state.sql',-985595876,'escrow_owner','2026-11-27 17:20:56',3,1),
(6,NULL,'grants','SQL','R__grants.sql',2087528025,'escrow_owner','2026-11-27 17:20:56',17,1);
/*!40000 ALTER TABLE `flyway_escrow` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flyway_payment`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flyway_payment` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `flyway_payment_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flyway_payment` WRITE;
/*!40000 ALTER TABLE `flyway_payment` DISABLE KEYS */;
INSERT INTO `flyway_payment` VALUES
(1,'1','ledger','SQL','V1__ledger.sql',-566827078,'escrow_owner','2026-11-27 17:20:55',22,1),
(2,'2','bank channel','SQL','V2__bank_channel.sql',1223552719,'escrow_owner','2026-11-27 17:20:55',25,1),
(3,'3','bank channel','SQL','V3__bank_channel.sql',-1499295025,'escrow_owner','2026-11-27 17:20:55',25,1),
(4,'4','ledger positions','SQL','V4__ledger_positions.sql',-1526157144,'escrow_owner','2026-11-27 17:20:55',32,1),
(5,'5','ledger holds and reversals','SQL','V5__ledger_holds_and_reversals.sql',286706059,'escrow_owner','2026-11-27 17:20:55',29,1),
(6,'6','ledger seals and verifications','SQL','V6__ledger_seals_and_verifications.sql',1124078143,'escrow_owner','2026-11-27 17:20:55',22,1),
(7,NULL,'grants','SQL','R__grants.sql',1825669958,'escrow_owner','2026-11-27 17:20:55',19,1);
/*!40000 ALTER TABLE `flyway_payment` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `idempotency_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `idempotency_key` (
  `id` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `caller` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `call_key` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `state` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` smallint(6) DEFAULT NULL,
  `body` mediumtext CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci DEFAULT NULL,
  `began_at` datetime(3) NOT NULL,
  `finished_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `idempotency_key` WRITE;
/*!40000 ALTER TABLE `idempotency_key` DISABLE KEYS */;
INSERT INTO `idempotency_key` VALUES
('0725ec423099c344860d2bd143c83f291d17dbc20c4ceda0683acbcfe34f1c6a','P204296216375','ddc8ace2-b855-49cc-8bd2-6d01da442376','18839f97985470e78b241160e0d1f1463f9aba100db1240a7af9db3ab7f9f992','FINISHED',200,'{\"id\":\"bnd_01M8F0D3CD5DEHW4NGP7E3W7HT\",\"walletId\":\"wal_01M8F0D35DXT1B4D1S0C4W8M56\",\"status\":\"BOUND\",\"maskedCardNo\":\"6222 **** **** 9695\",\"maskedMobile\":\"139****1328\",\"expiresAt\":\"2026-11-27T17:26:15.868Z\",\"agreementNo\":\"AG0135020521554259\"}','2026-11-27 17:21:15.995','2026-11-27 17:21:16.072'),
('0b226dc5cd1c72a0e1d3eb50bb78604695e46545d93844cb77cd01851badcb85','P204296216375','0bb0466d-626e-4784-b825-5c1072c9648c','063e1abe69dd630b267d5e8959a27def341fd2521642df24313bf6791e691c6d','FINISHED',201,'{\"id\":\"con_01M8F0D4SMD4XWRE4V14DN0H13\",\"orderNo\":\"c-mwz8zx85\",\"status\":\"SUCCEEDED\",\"walletId\":\"wal_01M8F0D35DXT1B4D1S0C4W8M56\",\"merchantId\":\"mer_01M8F0D2Z1RRSB6EJESY9BMHF9\",\"amount\":{\"value\":5850,\"currency\":\"CNY\"},\"description\":\"三本书\",\"createdAt\":\"2026-11-27T17:21:17.102Z\"}','2026-11-27 17:21:17.124','2026-11-27 17:21:17.124'),
('1638aaaf27a248c5a5d9c97adb05d776d049cb499b179bcd62e681dce4477c9e','P204296216375','655bc405-a8f7-4cea-a184-ce547b832a66','f8e575f52d9bc032d9e78ceb53f57f1801a38144fc0265715bb4de913ee23e74','FINISHED',201,'{\"id\":\"bnd_01M8F0D3CD5DEHW4NGP7E3W7HT\",\"walletId\":\"wal_01M8F0D35DXT1B4D1S0C4W8M56\",\"status\":\"SMS_SENT\",\"maskedCardNo\":\"6222 **** **** 9695\",\"maskedMobile\":\"139****1328\",\"expiresAt\":\"2026-11-27T17:26:15.868Z\"}','2026-11-27 17:21:15.597','2026-11-27 17:21:15.948'),
('620a38b0bea6d6726d8bc8779086a9ad13e16e739c0fa7486a2e73158a0f6e0d','P204296216375','f14ef1f1-8e20-4100-950c-b2e4b9e0f669','72c0fa660e5b8a98f09fa2b07bbf4436851599c883edc340a3014a61517977a1','FINISHED',422,'{\"type\":\"urn:openescrow:problem:INSUFFICIENT_FUNDS\",\"title\":\"The available balance does not cover the amount.\",\"status\":422,\"detail\":\"The available balance does not cover the amount.\",\"instance\":\"/escrow/v1/consumptions\",\"code\":\"INSUFFICIENT_FUNDS\",\"requestId\":\"01M8F0D51C6RE5914QNSEXF19Z\",\"retryable\":false}','2026-11-27 17:21:17.385','2026-11-27 17:21:17.385'),
('9aa3e262071a8f33f462c620c5c91c59a812ab4807885987284d308a2f651986','P204296216375','7710bb76-206f-4516-882d-a6cdccac1d27','a1c05abd75d87873e197202188e8cec00c124d4276270c2fc116d13e32192654','FINISHED',201,'{\"id\":\"mer_01M8F0D2Z1RRSB6EJESY9BMHF9\",\"merchantNo\":\"m-mwz8zx85\",\"name\":\"晨光书店\",\"settlementAccountNo\":\"2057106865750742\",\"status\":\"ACTIVE\"}','2026-11-27 17:21:15.204','2026-11-27 17:21:15.261'),
('d9ff42b2789ec5b0046582546c11c832a00130d8fd7d8736be141aa6b2e5c3fc','P204296216375','59ddb80d-81b6-444c-afbd-95f4f0ee0b45','1ede9f3e69f67f571cf48add12e40054d0611c26fb64d322bbed8f3287b12484','FINISHED',201,'{\"id\":\"rch_01M8F0D3V24S2J6XAPR7YFY0A2\",\"orderNo\":\"r-mwz8zx85\",\"status\":\"PROCESSING\",\"walletId\":\"wal_01M8F0D35DXT1B4D1S0C4W8M56\",\"agreementNo\":\"AG0135020521554259\",\"amount\":{\"value\":20000,\"currency\":\"CNY\"},\"bankRequestNo\":\"BR01M8F0D3V5EPK25WEX3WY1CN13\",\"createdAt\":\"2026-11-27T17:21:16.140Z\"}','2026-11-27 17:21:16.104','2026-11-27 17:21:16.276'),
('dbe3121c0729be80747e9c856fb9509bf359540e2b4ebec3c74e4ba89f39262c','043cdbec8e0398b143fe4e3d54e264e9b8f81129aed30186199292bd9f681405','1617dd6f-9e3b-4e30-b3b4-77e0d0afec9d','49641246848466cc9363a763c6da6336fa56b074da6e9ffa88ad0b6a1a2ed41f','FINISHED',201,'{\"id\":\"app_01M8F0D28KZYGH0EG0Q1Q2EGBK\",\"status\":\"PENDING_REVIEW\",\"keyId\":\"key_01M8F0D28KZYGH0EG0Q1Q2EGBJ\",\"name\":\"星光商城\",\"unifiedSocialCreditCode\":\"91350100M000100Y43\",\"contactName\":\"陈经理\",\"contactMobile\":\"138****0000\",\"services\":[\"WALLET\",\"CARD\",\"RECHARGE\",\"CONSUMPTION\"],\"appliedAt\":\"2026-11-27T17:21:14.514Z\"}','2026-11-27 17:21:14.477','2026-11-27 17:21:14.755'),
('ff1bf94b610917744bc34fc8c005430ee3bb4db14bd931eb08e0e900e4461299','P204296216375','10a75254-287d-4b8e-b9bc-cfb08d39ffaf','61ce60b52f252efb5a6e1a3e5992dffc46b668f249d92e28bbb513c5d8ae42a1','FINISHED',201,'{\"id\":\"wal_01M8F0D35DXT1B4D1S0C4W8M56\",\"userNo\":\"u-mwz8zx85\",\"paymentAccountNo\":\"1075405740096978\",\"status\":\"OPEN\",\"balance\":{\"available\":0,\"held\":0,\"currency\":\"CNY\"},\"openedAt\":\"2026-11-27T17:21:15.443Z\"}','2026-11-27 17:21:15.322','2026-11-27 17:21:15.554');
/*!40000 ALTER TABLE `idempotency_key` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_balance`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_balance` (
  `account_no` bigint(20) NOT NULL,
  `kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `debits_posted` bigint(20) NOT NULL,
  `credits_posted` bigint(20) NOT NULL,
  `debits_pending` bigint(20) NOT NULL,
  `credits_pending` bigint(20) NOT NULL,
  `entries` bigint(20) NOT NULL,
  `floor` bigint(20) DEFAULT NULL,
  `blocked_in` tinyint(1) NOT NULL,
  `blocked_out` tinyint(1) NOT NULL,
  PRIMARY KEY (`account_no`),
  CONSTRAINT `counters_never_negative` CHECK (`debits_posted` >= 0 and `credits_posted` >= 0 and `debits_pending` >= 0 and `credits_pending` >= 0),
  CONSTRAINT `never_below_zero` CHECK (`kind` not in ('USER','MERCHANT_SETTLEMENT','FEE_INCOME') or `credits_posted` - `debits_posted` - `debits_pending` >= 0),
  CONSTRAINT `entries_never_negative` CHECK (`entries` >= 0),
  CONSTRAINT `never_below_floor` CHECK (`floor` is null or `kind` <> 'BANK_CLEARING' and `credits_posted` - `debits_posted` - `debits_pending` >= `floor` or `kind` = 'BANK_CLEARING' and `debits_posted` - `credits_posted` - `credits_pending` >= `floor`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_balance` WRITE;
/*!40000 ALTER TABLE `ledger_balance` DISABLE KEYS */;
INSERT INTO `ledger_balance` VALUES
(1075405740096978,'USER','CNY',5850,20000,0,0,2,0,0,0),
(2057106865750742,'MERCHANT_SETTLEMENT','CNY',0,5850,0,0,1,0,0,0),
(3002642747415868,'BANK_CLEARING','CNY',20000,0,0,0,1,NULL,0,0);
/*!40000 ALTER TABLE `ledger_balance` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_entry`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_entry` (
  `transaction_id` bigint(20) NOT NULL,
  `line` smallint(6) NOT NULL,
  `account_no` bigint(20) NOT NULL,
  `position` bigint(20) NOT NULL,
  `side` varchar(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount` bigint(20) NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `balance_after` bigint(20) NOT NULL,
  PRIMARY KEY (`transaction_id`,`line`),
  UNIQUE KEY `in_order` (`account_no`,`position`),
  CONSTRAINT `of_a_transaction` FOREIGN KEY (`transaction_id`) REFERENCES `ledger_transaction` (`id`),
  CONSTRAINT `of_an_account` FOREIGN KEY (`account_no`) REFERENCES `ledger_balance` (`account_no`),
  CONSTRAINT `amount_positive` CHECK (`amount` > 0),
  CONSTRAINT `two_sides` CHECK (`side` in ('DEBIT','CREDIT')),
  CONSTRAINT `counted_from_one` CHECK (`line` >= 1 and `position` >= 1)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_entry` WRITE;
/*!40000 ALTER TABLE `ledger_entry` DISABLE KEYS */;
INSERT INTO `ledger_entry` VALUES
(914204242719178000,1,3002642747415868,1,'DEBIT',20000,'CNY',20000),
(914204242719178000,2,1075405740096978,1,'CREDIT',20000,'CNY',20000),
(914204245055402595,1,1075405740096978,2,'DEBIT',5850,'CNY',14150),
(914204245055402595,2,2057106865750742,1,'CREDIT',5850,'CNY',5850);
/*!40000 ALTER TABLE `ledger_entry` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_hold`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_hold` (
  `id` bigint(20) NOT NULL,
  `kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reference` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_account` bigint(20) NOT NULL,
  `to_account` bigint(20) NOT NULL,
  `amount` bigint(20) NOT NULL,
  `captured` bigint(20) NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `held_at` datetime(3) NOT NULL,
  `expires_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `held_once` (`kind`,`reference`),
  KEY `due_to_expire` (`status`,`expires_at`),
  KEY `holds_of_payer` (`from_account`,`status`),
  KEY `holds_of_payee` (`to_account`,`status`),
  CONSTRAINT `held_for` FOREIGN KEY (`to_account`) REFERENCES `ledger_balance` (`account_no`),
  CONSTRAINT `held_from` FOREIGN KEY (`from_account`) REFERENCES `ledger_balance` (`account_no`),
  CONSTRAINT `captured_at_most_what_is_held` CHECK (`amount` > 0 and `captured` >= 0 and `captured` <= `amount`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_hold` WRITE;
/*!40000 ALTER TABLE `ledger_hold` DISABLE KEYS */;
/*!40000 ALTER TABLE `ledger_hold` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_hold_event`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_hold_event` (
  `id` bigint(20) NOT NULL,
  `hold_id` bigint(20) NOT NULL,
  `what` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount` bigint(20) NOT NULL,
  `reference` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `transaction_id` bigint(20) DEFAULT NULL,
  `to_status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `happened_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `captured_once` (`hold_id`,`reference`),
  CONSTRAINT `of_a_hold` FOREIGN KEY (`hold_id`) REFERENCES `ledger_hold` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_hold_event` WRITE;
/*!40000 ALTER TABLE `ledger_hold_event` DISABLE KEYS */;
/*!40000 ALTER TABLE `ledger_hold_event` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_reversal`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_reversal` (
  `undone_id` bigint(20) NOT NULL,
  `transaction_id` bigint(20) NOT NULL,
  PRIMARY KEY (`undone_id`),
  UNIQUE KEY `undoes_one` (`transaction_id`),
  CONSTRAINT `by_a_posting` FOREIGN KEY (`transaction_id`) REFERENCES `ledger_transaction` (`id`),
  CONSTRAINT `of_a_posting` FOREIGN KEY (`undone_id`) REFERENCES `ledger_transaction` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_reversal` WRITE;
/*!40000 ALTER TABLE `ledger_reversal` DISABLE KEYS */;
/*!40000 ALTER TABLE `ledger_reversal` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_rule_change`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_rule_change` (
  `id` bigint(20) NOT NULL,
  `account_no` bigint(20) NOT NULL,
  `rule` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `set_to` bigint(20) NOT NULL,
  `changed_by` varchar(64) NOT NULL,
  `reason` varchar(255) NOT NULL,
  `changed_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `changes_of_account` (`account_no`,`id`),
  CONSTRAINT `of_ledger_account` FOREIGN KEY (`account_no`) REFERENCES `ledger_balance` (`account_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_rule_change` WRITE;
/*!40000 ALTER TABLE `ledger_rule_change` DISABLE KEYS */;
/*!40000 ALTER TABLE `ledger_rule_change` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_seal`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_seal` (
  `number` bigint(20) NOT NULL,
  `previous` binary(32) NOT NULL,
  `hash` binary(32) NOT NULL,
  `leaves` int(11) NOT NULL,
  `up_to` bigint(20) NOT NULL,
  `sealed_at` datetime(3) NOT NULL,
  PRIMARY KEY (`number`),
  UNIQUE KEY `follows_one` (`previous`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_seal` WRITE;
/*!40000 ALTER TABLE `ledger_seal` DISABLE KEYS */;
INSERT INTO `ledger_seal` VALUES
(1,0x0000000000000000000000000000000000000000000000000000000000000000,0x43F30F7C14D437C8FE3E5B802ABB030A434301246C7251B8D008FE38A3C328D8,2,914204245055402595,'2026-11-27 17:21:25.010');
/*!40000 ALTER TABLE `ledger_seal` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_seal_leaf`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_seal_leaf` (
  `transaction_id` bigint(20) NOT NULL,
  `seal_number` bigint(20) NOT NULL,
  `ordinal` int(11) NOT NULL,
  `hash` binary(32) NOT NULL,
  PRIMARY KEY (`transaction_id`),
  UNIQUE KEY `in_its_seal` (`seal_number`,`ordinal`),
  CONSTRAINT `of_a_seal` FOREIGN KEY (`seal_number`) REFERENCES `ledger_seal` (`number`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_seal_leaf` WRITE;
/*!40000 ALTER TABLE `ledger_seal_leaf` DISABLE KEYS */;
INSERT INTO `ledger_seal_leaf` VALUES
(914204242719178000,1,1,0x12BD9D74AEAA2A4EF2ECC38C2D89DBFA52D2D7D9B421557816158479F9F35B9A),
(914204245055402595,1,2,0xA810911B4D35B9BFBF02B96ED9E33AF63D92BE105C91AA394FBFDA8C15B8162F);
/*!40000 ALTER TABLE `ledger_seal_leaf` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_transaction`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_transaction` (
  `id` bigint(20) NOT NULL,
  `kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reference` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `posted_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `posted_once` (`kind`,`reference`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_transaction` WRITE;
/*!40000 ALTER TABLE `ledger_transaction` DISABLE KEYS */;
INSERT INTO `ledger_transaction` VALUES
(914204242719178000,'RECHARGE','rch_01M8F0D3V24S2J6XAPR7YFY0A2','2026-11-27 17:21:16.560'),
(914204245055402595,'CONSUMPTION','con_01M8F0D4SMD4XWRE4V14DN0H13','2026-11-27 17:21:17.114');
/*!40000 ALTER TABLE `ledger_transaction` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_verification`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_verification` (
  `id` bigint(20) NOT NULL,
  `day` date DEFAULT NULL,
  `started_by` varchar(64) NOT NULL,
  `started_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `one_a_night` (`day`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_verification` WRITE;
/*!40000 ALTER TABLE `ledger_verification` DISABLE KEYS */;
/*!40000 ALTER TABLE `ledger_verification` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `ledger_verification_result`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `ledger_verification_result` (
  `verification_id` bigint(20) NOT NULL,
  `finished_at` datetime(3) NOT NULL,
  `accounts` bigint(20) NOT NULL,
  `transactions` bigint(20) NOT NULL,
  `entries` bigint(20) NOT NULL,
  `seals` bigint(20) NOT NULL,
  `head` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `differences` bigint(20) NOT NULL,
  `findings` mediumtext NOT NULL,
  PRIMARY KEY (`verification_id`),
  CONSTRAINT `of_a_verification` FOREIGN KEY (`verification_id`) REFERENCES `ledger_verification` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `ledger_verification_result` WRITE;
/*!40000 ALTER TABLE `ledger_verification_result` DISABLE KEYS */;
/*!40000 ALTER TABLE `ledger_verification_result` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `login_attempts`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `login_attempts` (
  `slot` varchar(72) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `failures` int(11) NOT NULL,
  `window_began_at` datetime(3) NOT NULL,
  PRIMARY KEY (`slot`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `login_attempts` WRITE;
/*!40000 ALTER TABLE `login_attempts` DISABLE KEYS */;
/*!40000 ALTER TABLE `login_attempts` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `merchant`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `merchant` (
  `id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform_no` varchar(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `merchant_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` varchar(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL,
  `settlement_account_no` bigint(20) NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `registered_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `one_merchant_a_number` (`platform_no`,`merchant_no`),
  UNIQUE KEY `one_merchant_an_account` (`settlement_account_no`),
  CONSTRAINT `merchant_of_a_platform` FOREIGN KEY (`platform_no`) REFERENCES `platform` (`platform_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `merchant` WRITE;
/*!40000 ALTER TABLE `merchant` DISABLE KEYS */;
INSERT INTO `merchant` VALUES
('mer_01M8F0D2Z1RRSB6EJESY9BMHF9','P204296216375','m-mwz8zx85','晨光书店',2057106865750742,'ACTIVE','2026-11-27 17:21:15.233');
/*!40000 ALTER TABLE `merchant` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `operator`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `operator` (
  `name` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `password_hash` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `roles` varchar(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `added_at` datetime(3) NOT NULL,
  PRIMARY KEY (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `operator` WRITE;
/*!40000 ALTER TABLE `operator` DISABLE KEYS */;
/*!40000 ALTER TABLE `operator` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `operator_action`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `operator_action` (
  `id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `operator` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `action` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `subject` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `detail` varchar(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL,
  `done_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `actions_on_subject` (`subject`,`id`),
  KEY `actions_of_operator` (`operator`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `operator_action` WRITE;
/*!40000 ALTER TABLE `operator_action` DISABLE KEYS */;
INSERT INTO `operator_action` VALUES
('act_01M8F0D2VQ4S9D4ZXG6E6459V9','admin','APPLICATION_APPROVED','app_01M8F0D28KZYGH0EG0Q1Q2EGBK','documents complete','2026-11-27 17:21:15.127');
/*!40000 ALTER TABLE `operator_action` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `payment_account`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `payment_account` (
  `account_no` bigint(20) NOT NULL,
  `kind` varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `owner_reference` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `opened_at` datetime(3) NOT NULL,
  PRIMARY KEY (`account_no`),
  UNIQUE KEY `one_account_an_owner` (`kind`,`owner_reference`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `payment_account` WRITE;
/*!40000 ALTER TABLE `payment_account` DISABLE KEYS */;
INSERT INTO `payment_account` VALUES
(1075405740096978,'USER','wal_01M8F0D35DXT1B4D1S0C4W8M56','CNY','OPEN','2026-11-27 17:21:15.439'),
(2057106865750742,'MERCHANT_SETTLEMENT','mer_01M8F0D2Z1RRSB6EJESY9BMHF9','CNY','OPEN','2026-11-27 17:21:15.243'),
(3002642747415868,'BANK_CLEARING','SANDBOX','CNY','OPEN','2026-11-27 17:21:16.517');
/*!40000 ALTER TABLE `payment_account` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `platform`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform` (
  `platform_no` varchar(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `application_id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` varchar(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL,
  `services` varchar(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `approved_at` datetime(3) NOT NULL,
  PRIMARY KEY (`platform_no`),
  UNIQUE KEY `approved_once` (`application_id`),
  CONSTRAINT `platform_of_an_application` FOREIGN KEY (`application_id`) REFERENCES `platform_application` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `platform` WRITE;
/*!40000 ALTER TABLE `platform` DISABLE KEYS */;
INSERT INTO `platform` VALUES
('P204296216375','app_01M8F0D28KZYGH0EG0Q1Q2EGBK','星光商城','WALLET,CARD,RECHARGE,CONSUMPTION','2026-11-27 17:21:15.120');
/*!40000 ALTER TABLE `platform` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `platform_application`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_application` (
  `id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` varchar(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL,
  `credit_code` char(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `contact_name` varbinary(512) NOT NULL,
  `contact_mobile` varbinary(255) NOT NULL,
  `services` varchar(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `key_id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform_no` varchar(13) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `reason` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci DEFAULT NULL,
  `applied_at` datetime(3) NOT NULL,
  `decided_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `one_platform_an_application` (`platform_no`),
  KEY `applications_by_status` (`status`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `platform_application` WRITE;
/*!40000 ALTER TABLE `platform_application` DISABLE KEYS */;
INSERT INTO `platform_application` VALUES
('app_01M8F0D28KZYGH0EG0Q1Q2EGBK','APPROVED','星光商城','91350100M000100Y43',0x01E925A65959A057FD6F65D341B6FB46A6CE838BFCB1BF2F47397191F76EAD770344BBF5C75E8E7B1288,0x01E925A6597CDCFB4C70F8CBC6CC1394943519EC5666059A2D853F6A9773335514A6BAF69A3373DFF7CC1010,'WALLET,CARD,RECHARGE,CONSUMPTION','key_01M8F0D28KZYGH0EG0Q1Q2EGBJ','P204296216375',NULL,'2026-11-27 17:21:14.514','2026-11-27 17:21:15.120');
/*!40000 ALTER TABLE `platform_application` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `platform_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `platform_key` (
  `id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `thumbprint` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `algorithm` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `pem` varchar(4096) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `application_id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform_no` varchar(13) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `added_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `one_owner_a_key` (`thumbprint`),
  KEY `keys_of_application` (`application_id`),
  CONSTRAINT `key_of_an_application` FOREIGN KEY (`application_id`) REFERENCES `platform_application` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `platform_key` WRITE;
/*!40000 ALTER TABLE `platform_key` DISABLE KEYS */;
INSERT INTO `platform_key` VALUES
('key_01M8F0D28KZYGH0EG0Q1Q2EGBJ','ea88b7c23deecc64b8e962911b3dcad4aca7f34d1f54a0873ea8ce9668d902e0','rsa-v1_5-sha256','-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAiGds1nOCL1JQJdRvDB9p\nX4eblpdsDgqZk2Y2a55pGLSKsqILuUVag2bucPmY77H8DGM8JA9yxcdUOiLiXfg9\nrft4DLwTxSaBNzW9x8PCP5d5v5iCU2WAa2UEcOt4fFTteK1yZFfKyeC0zzqx9o1m\nVgkYNxnPrSLclAjAm1eGS0SatrRDcHQa6udReeQQ31W3sPCwQVsoVjrUgaEx2GN/\nVZYV6jxXJpfkaoBi68+VJiejF5wGqnYtUrTJP7Sw60qFkQ9ypZnwAZlvEB9OaYf9\nCOSO0iWGgXLek933kALIXhlDg4qeToxFwXzQ5HmWy8y96kcBOldgBxZL8NDSL6eT\n/wIDAQAB\n-----END PUBLIC KEY-----\n','app_01M8F0D28KZYGH0EG0Q1Q2EGBK','P204296216375','2026-11-27 17:21:14.514');
/*!40000 ALTER TABLE `platform_key` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `recharge_order`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `recharge_order` (
  `id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform_no` varchar(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `order_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `content_hash` char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `wallet_id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `agreement_no` varchar(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount` bigint(20) NOT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `failure` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `bank_request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `finished_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `one_recharge_an_order_no` (`platform_no`,`order_no`),
  UNIQUE KEY `one_recharge_a_bank_request` (`bank_request_no`),
  KEY `recharges_of_wallet` (`wallet_id`),
  KEY `recharge_under_an_agreement` (`agreement_no`),
  CONSTRAINT `recharge_of_a_wallet` FOREIGN KEY (`wallet_id`) REFERENCES `wallet` (`id`),
  CONSTRAINT `recharge_under_an_agreement` FOREIGN KEY (`agreement_no`) REFERENCES `agreement` (`agreement_no`),
  CONSTRAINT `recharge_positive` CHECK (`amount` > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `recharge_order` WRITE;
/*!40000 ALTER TABLE `recharge_order` DISABLE KEYS */;
INSERT INTO `recharge_order` VALUES
('rch_01M8F0D3V24S2J6XAPR7YFY0A2','P204296216375','r-mwz8zx85','1654aa2077f9e3a4836a1244ed7de3b8234aa61b6fe632c81c933ac76b0d9c3e','wal_01M8F0D35DXT1B4D1S0C4W8M56','AG0135020521554259',20000,'CNY','SUCCEEDED',NULL,'BR01M8F0D3V5EPK25WEX3WY1CN13','2026-11-27 17:21:16.140','2026-11-27 17:21:16.513');
/*!40000 ALTER TABLE `recharge_order` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `recharge_order_event`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `recharge_order_event` (
  `id` char(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `order_id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `from_status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `to_status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `happened_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `recharge_state_once` (`order_id`,`to_status`),
  CONSTRAINT `of_a_recharge` FOREIGN KEY (`order_id`) REFERENCES `recharge_order` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `recharge_order_event` WRITE;
/*!40000 ALTER TABLE `recharge_order_event` DISABLE KEYS */;
INSERT INTO `recharge_order_event` VALUES
('01M8F0D3VC40YN2JZTQYV8BWP3','rch_01M8F0D3V24S2J6XAPR7YFY0A2',NULL,'PROCESSING','2026-11-27 17:21:16.140'),
('01M8F0D49MNQTGFW13R3TW45FR','rch_01M8F0D3V24S2J6XAPR7YFY0A2','PROCESSING','SUCCEEDED','2026-11-27 17:21:16.513');
/*!40000 ALTER TABLE `recharge_order_event` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `reconciliation`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `reconciliation` (
  `id` bigint(20) NOT NULL,
  `channel` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `statement_date` date NOT NULL,
  `bank_lines` bigint(20) NOT NULL,
  `matched` bigint(20) NOT NULL,
  `differences` bigint(20) NOT NULL,
  `debits` bigint(20) NOT NULL,
  `credits` bigint(20) NOT NULL,
  `compared_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `reconciliations_of_day` (`channel`,`statement_date`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `reconciliation` WRITE;
/*!40000 ALTER TABLE `reconciliation` DISABLE KEYS */;
/*!40000 ALTER TABLE `reconciliation` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `reconciliation_difference`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `reconciliation_difference` (
  `id` bigint(20) NOT NULL,
  `reconciliation_id` bigint(20) NOT NULL,
  `request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `kind` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at_bank` varchar(128) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `here` varchar(128) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `differences_of_reconciliation` (`reconciliation_id`,`id`),
  CONSTRAINT `of_a_reconciliation` FOREIGN KEY (`reconciliation_id`) REFERENCES `reconciliation` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `reconciliation_difference` WRITE;
/*!40000 ALTER TABLE `reconciliation_difference` DISABLE KEYS */;
/*!40000 ALTER TABLE `reconciliation_difference` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `signature_nonce`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `signature_nonce` (
  `signer` varchar(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `nonce` varchar(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `forgotten_at` datetime(3) NOT NULL,
  PRIMARY KEY (`signer`,`nonce`),
  KEY `forgotten_first` (`forgotten_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `signature_nonce` WRITE;
/*!40000 ALTER TABLE `signature_nonce` DISABLE KEYS */;
/*!40000 ALTER TABLE `signature_nonce` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `wallet`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `wallet` (
  `id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `platform_no` varchar(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `user_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `user_id` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `account_no` bigint(20) NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `opened_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `one_wallet_a_user_number` (`platform_no`,`user_no`),
  UNIQUE KEY `one_wallet_a_user` (`user_id`),
  UNIQUE KEY `one_wallet_an_account` (`account_no`),
  CONSTRAINT `wallet_of_a_user` FOREIGN KEY (`user_id`) REFERENCES `escrow_user` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `wallet` WRITE;
/*!40000 ALTER TABLE `wallet` DISABLE KEYS */;
INSERT INTO `wallet` VALUES
('wal_01M8F0D35DXT1B4D1S0C4W8M56','P204296216375','u-mwz8zx85','usr_01M8F0D356C76H08E3G7DN5V34',1075405740096978,'OPEN','2026-11-27 17:21:15.443');
/*!40000 ALTER TABLE `wallet` ENABLE KEYS */;
UNLOCK TABLES;

CREATE DATABASE /*!32312 IF NOT EXISTS*/ `bank_sandbox` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin */;

USE `bank_sandbox`;
DROP TABLE IF EXISTS `agreement`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `agreement` (
  `request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `serial` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `card_no` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `name` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `id_card_no` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `mobile` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `sms_code` varchar(6) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `expires_at` datetime(3) NOT NULL,
  `attempts_left` int(11) NOT NULL,
  `token` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`request_no`),
  UNIQUE KEY `agreement_token` (`token`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `agreement` WRITE;
/*!40000 ALTER TABLE `agreement` DISABLE KEYS */;
INSERT INTO `agreement` VALUES
('BR01M8F0D3CCTFSKBGNM5YMCGS2B','A2026112801211586886472554','6222000189346179695','黄思远','990000197206022362','13926041328','SIGNED',NULL,'331588','2026-11-27 17:26:15.868',5,'agre9900f403e0f89087d16b9580978041e');
/*!40000 ALTER TABLE `agreement` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `callback`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `callback` (
  `serial` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `uri` varchar(512) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `body` varchar(2000) NOT NULL,
  `forged` tinyint(1) NOT NULL,
  `deliveries_left` int(11) NOT NULL,
  `attempts` int(11) NOT NULL,
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `next_attempt_at` datetime(3) NOT NULL,
  PRIMARY KEY (`serial`),
  KEY `callback_payment` (`request_no`),
  KEY `callback_due` (`status`,`next_attempt_at`),
  CONSTRAINT `callback_payment` FOREIGN KEY (`request_no`) REFERENCES `payment` (`request_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `callback` WRITE;
/*!40000 ALTER TABLE `callback` DISABLE KEYS */;
INSERT INTO `callback` VALUES
('C2026112801211628680478627','BR01M8F0D3V5EPK25WEX3WY1CN13','http://127.0.0.1:20733/escrow/callbacks/SANDBOX','{\"serial\":\"C2026112801211628680478627\",\"type\":\"DEBIT\",\"requestNo\":\"BR01M8F0D3V5EPK25WEX3WY1CN13\",\"status\":\"SUCCEEDED\",\"amount\":20000,\"currency\":\"CNY\",\"bankSerial\":\"P2026112801211620646772799\",\"finishedAt\":\"2026-11-27T17:21:16.286Z\"}',0,0,1,'DELIVERED','2026-11-27 17:21:16.286');
/*!40000 ALTER TABLE `callback` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `card`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `card` (
  `card_no` varchar(19) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `id_card_no` varchar(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `mobile` varchar(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `opening_balance` bigint(20) NOT NULL,
  `balance` bigint(20) NOT NULL,
  `opened_at` datetime(3) NOT NULL,
  PRIMARY KEY (`card_no`),
  CONSTRAINT `card_balance_not_below_zero` CHECK (`balance` >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `card` WRITE;
/*!40000 ALTER TABLE `card` DISABLE KEYS */;
INSERT INTO `card` VALUES
('6222000000000017','张三','999999198001010011','13000000001',100000000,100000000,'2026-11-27 17:21:04.707'),
('6222000000000025','李四','999999198505050025','13000000002',100000000,100000000,'2026-11-27 17:21:04.707'),
('6222000000000033','王五','999999199009090030','13000000003',100,100,'2026-11-27 17:21:04.707'),
('6222000189346179695','黄思远','990000197206022362','13926041328',100000,80000,'2026-11-27 17:21:14.236');
/*!40000 ALTER TABLE `card` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `card_movement`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `card_movement` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `card_no` varchar(19) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `type` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `amount` bigint(20) NOT NULL,
  `balance_after` bigint(20) NOT NULL,
  `request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `card_movement_request` (`request_no`),
  KEY `card_movement_newest` (`card_no`,`id`),
  CONSTRAINT `card_movement_card` FOREIGN KEY (`card_no`) REFERENCES `card` (`card_no`)
) ENGINE=InnoDB AUTO_INCREMENT=6 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `card_movement` WRITE;
/*!40000 ALTER TABLE `card_movement` DISABLE KEYS */;
INSERT INTO `card_movement` VALUES
(1,'6222000000000017','OPENING',100000000,100000000,NULL,'2026-11-27 17:21:04.707'),
(2,'6222000000000025','OPENING',100000000,100000000,NULL,'2026-11-27 17:21:04.707'),
(3,'6222000000000033','OPENING',100,100,NULL,'2026-11-27 17:21:04.707'),
(4,'6222000189346179695','OPENING',100000,100000,NULL,'2026-11-27 17:21:14.257'),
(5,'6222000189346179695','DEBIT',20000,80000,'BR01M8F0D3V5EPK25WEX3WY1CN13','2026-11-27 17:21:16.283');
/*!40000 ALTER TABLE `card_movement` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `fault`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `fault` (
  `operation` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `mode` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `delay_millis` bigint(20) NOT NULL,
  `remaining` int(11) NOT NULL,
  PRIMARY KEY (`operation`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `fault` WRITE;
/*!40000 ALTER TABLE `fault` DISABLE KEYS */;
INSERT INTO `fault` VALUES
('CREDIT','NORMAL',0,0),
('DEBIT','NORMAL',0,0),
('REAL_NAME','NORMAL',0,0),
('SIGN','NORMAL',0,0),
('SMS','NORMAL',0,0);
/*!40000 ALTER TABLE `fault` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `flyway_sandbox`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `flyway_sandbox` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `flyway_sandbox_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `flyway_sandbox` WRITE;
/*!40000 ALTER TABLE `flyway_sandbox` DISABLE KEYS */;
INSERT INTO `flyway_sandbox` VALUES
(1,'1','books','SQL','V1__books.sql',-546238484,'bank_sandbox','2026-11-27 17:21:04',28,1),
(2,'2','first residents','SQL','V2__first_residents.sql',1648519469,'bank_sandbox','2026-11-27 17:21:04',5,1),
(3,'3','credits','SQL','V3__credits.sql',1807323125,'bank_sandbox','2026-11-27 17:21:04',9,1);
/*!40000 ALTER TABLE `flyway_sandbox` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `payment`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `payment` (
  `request_no` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `bank_serial` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `direction` varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'DEBIT',
  `status` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `reason` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `agreement_token` varchar(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `amount` bigint(20) DEFAULT NULL,
  `currency` varchar(3) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `callback_uri` varchar(512) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `behaviour` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `delay_millis` bigint(20) NOT NULL,
  `execute_at` datetime(3) NOT NULL,
  `finished_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`request_no`),
  UNIQUE KEY `payment_serial` (`bank_serial`),
  KEY `payment_due` (`status`,`execute_at`),
  KEY `payment_day` (`finished_at`,`bank_serial`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `payment` WRITE;
/*!40000 ALTER TABLE `payment` DISABLE KEYS */;
INSERT INTO `payment` VALUES
('BR01M8F0D3V5EPK25WEX3WY1CN13','P2026112801211620646772799','DEBIT','SUCCEEDED',NULL,'agre9900f403e0f89087d16b9580978041e',20000,'CNY','http://127.0.0.1:20733/escrow/callbacks/SANDBOX','NORMAL',0,'2026-11-27 17:21:16.256','2026-11-27 17:21:16.286');
/*!40000 ALTER TABLE `payment` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `person`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `person` (
  `id_card_no` varchar(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `name` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `mobile` varchar(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `known_at` datetime(3) NOT NULL,
  PRIMARY KEY (`id_card_no`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `person` WRITE;
/*!40000 ALTER TABLE `person` DISABLE KEYS */;
INSERT INTO `person` VALUES
('990000197206022362','黄思远','13926041328','2026-11-27 17:21:14.084'),
('999999198001010011','张三','13000000001','2026-11-27 17:21:04.705'),
('999999198505050025','李四','13000000002','2026-11-27 17:21:04.705'),
('999999199009090030','王五','13000000003','2026-11-27 17:21:04.705');
/*!40000 ALTER TABLE `person` ENABLE KEYS */;
UNLOCK TABLES;
DROP TABLE IF EXISTS `phone_message`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `phone_message` (
  `id` bigint(20) NOT NULL AUTO_INCREMENT,
  `mobile` varchar(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `text` varchar(255) NOT NULL,
  `code` varchar(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `at` datetime(3) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `phone_message_newest` (`mobile`,`id`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `phone_message` WRITE;
/*!40000 ALTER TABLE `phone_message` DISABLE KEYS */;
INSERT INTO `phone_message` VALUES
(1,'13926041328','[Sandbox Bank] 331588 is your code to allow quick payments from the card ending in 9695.','331588','2026-11-27 17:21:15.878');
/*!40000 ALTER TABLE `phone_message` ENABLE KEYS */;
UNLOCK TABLES;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*M!100616 SET NOTE_VERBOSITY=@OLD_NOTE_VERBOSITY */;

