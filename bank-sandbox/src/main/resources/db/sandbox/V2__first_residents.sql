-- People and cards that are there from the start. The ID numbers are valid by GB 11643 in an area (999999) that does not
-- exist; the card numbers pass Luhn.

INSERT INTO person (id_card_no, name, mobile, known_at)
VALUES ('999999198001010011', '张三', '13000000001', UTC_TIMESTAMP(3)),
       ('999999198505050025', '李四', '13000000002', UTC_TIMESTAMP(3)),
       ('999999199009090030', '王五', '13000000003', UTC_TIMESTAMP(3));

INSERT INTO card (card_no, name, id_card_no, mobile, opening_balance, balance, opened_at)
VALUES ('6222000000000017', '张三', '999999198001010011', '13000000001', 100000000, 100000000, UTC_TIMESTAMP(3)),
       ('6222000000000025', '李四', '999999198505050025', '13000000002', 100000000, 100000000, UTC_TIMESTAMP(3)),
       ('6222000000000033', '王五', '999999199009090030', '13000000003', 100, 100, UTC_TIMESTAMP(3));

INSERT INTO card_movement (card_no, type, amount, balance_after, request_no, at)
SELECT card_no, 'OPENING', opening_balance, balance, NULL, opened_at
FROM card;
