package org.openescrow.web.description;

import jakarta.json.Json;
import java.util.Map;
import java.util.Optional;

/**
 * What the same words mean everywhere. Persons and cards of the examples are the sandbox's first residents, so that
 * they can be tried.
 */
public final class Terms {
    public static final Leaf APPLICATION_ID = id("app_", "A platform's application.");
    public static final Leaf DOCUMENT_ID = id("doc_", "A document of an application.");
    public static final Leaf KEY_ID = id("key_", "A platform's public key; the keyid of its signatures.");
    public static final Leaf MERCHANT_ID = id("mer_", "A merchant.");
    public static final Leaf WALLET_ID = id("wal_", "A wallet.");
    public static final Leaf BINDING_ID = id("bnd_", "A card binding.");
    public static final Leaf RECHARGE_ID = id("rch_", "A recharge order.");
    public static final Leaf CONSUMPTION_ID = id("con_", "A consumption order.");
    public static final Leaf ENDPOINT_ID = id("whk_", "A webhook endpoint.");
    public static final Leaf EVENT_ID = id("evt_", "An event; the webhook-id of what is sent.");

    public static final Leaf USER_NO = number("The platform's own number of its user.", "user-10086");
    public static final Leaf MERCHANT_NO = number("The platform's own number of the merchant.", "shop-1");
    public static final Leaf ORDER_NO =
            number("The platform's own number of the order, unique for ever among its kind.", "order-20261122-1");
    public static final Leaf AGREEMENT_NO = Leaf.text(
                    "The agreement number: AG and 16 digits, the last a check digit.", "AG1000000000000008")
            .pattern("AG[0-9]{16}");
    public static final Leaf ACCOUNT_NO =
            Leaf.text("16 digits, the last a check digit.", "1000000000000008").pattern("[0-9]{16}");
    public static final Leaf PLATFORM_NO =
            Leaf.text("The platform registration number.", "P000000000001").pattern("P[0-9]{12}");

    public static final Leaf PERSON_NAME = Leaf.text("As on the ID card.", "张三")
            .pattern("[\\p{L}\\p{M}]+(?:[ ·•][\\p{L}\\p{M}]+)*")
            .characters(1, 64);
    public static final Leaf ID_CARD_NO = Leaf.text(
                    "The number of the ID card by GB 11643: 17 digits and a check digit or X.", "999999198001010011")
            .pattern("[1-9][0-9]{16}[0-9Xx]");
    public static final Leaf MOBILE =
            Leaf.text("A mobile number of mainland China.", "13000000001").pattern("1[3-9][0-9]{9}");
    public static final Leaf CARD_NO = Leaf.text(
                    "The number of the bank card: 12 to 19 digits, the last a check digit.", "6222000000000017")
            .pattern("[0-9]{12,19}");
    public static final Leaf SMS_CODE =
            Leaf.text("The code on the user's phone.", "123456").pattern("[0-9]{4,8}");
    public static final Leaf MASKED_CARD_NO =
            Leaf.text("The card, masked.", "6222 **** **** 0017").pattern("[0-9]{4} \\*{4} \\*{4} [0-9]{4}");
    public static final Leaf MASKED_MOBILE =
            Leaf.text("The phone, masked.", "130****0001").pattern("1[3-9][0-9]\\*{4}[0-9]{4}");
    public static final Leaf FAILURE_CODE =
            Leaf.text("Why it failed.", "DECLINED").pattern("[A-Z][A-Z0-9_]*");

    public static final Leaf OPERATOR = number("The name that the operator logs in with.", "reviewer-1");
    public static final Leaf CHANNEL =
            Leaf.text("The bank channel's code.", "SANDBOX").pattern("[A-Z0-9_]{1,16}");
    public static final Leaf REQUEST_NO = Leaf.text(
                    "Our number of the request to the bank.", "BR01JD4Q8Z6M3V7K2N9P5R1T8W0X")
            .pattern("[A-Za-z0-9_-]{1,64}");
    public static final Leaf ROW_ID = Leaf.text(
                    "A number as a text, because it may be larger than JavaScript counts.", "1")
            .pattern("[0-9]{1,19}");
    public static final Leaf ENTRY_ID = Leaf.text(
                    "The entry for ever: its ledger transaction and its line there.", "7261548203471872-1")
            .pattern("[0-9]{1,19}-[0-9]{1,9}");
    public static final Leaf REFERENCE =
            number("What it is for, in the words of whoever asked.", "rch_01JD4Q8Z6M3V7K2N9P5R1T8W0X");
    public static final Leaf DATE =
            Leaf.text("A day, yyyy-MM-dd.", "2026-11-22").pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    public static final Leaf LIMIT =
            Leaf.number("How many rows, 20 where nothing is said.", 1, 20).most(100);
    public static final Leaf AFTER =
            Leaf.text("The nextCursor of the page before; left out for the newest rows.", "100");
    public static final Leaf NEXT_CURSOR =
            Leaf.text("What after must be to get the page that follows; left out on the last one.", "80");

    /** A whole number of minor units, of either sign. */
    public static final Structure MONEY = Structure.answer("Money")
            .field(
                    "value",
                    Leaf.number("Minor units: fen. Never a decimal.", Long.MIN_VALUE, 10_000)
                            .most(Long.MAX_VALUE))
            .field("currency", Leaf.text("ISO 4217.", "CNY").pattern("[A-Z]{3}"));

    /** The amount of an order; its limit is this installation's. */
    public static final Schema ORDER_AMOUNT = new Named(
            "OrderAmount",
            "",
            Json.createObjectBuilder()
                    .add("value", 10_000)
                    .add("currency", "CNY")
                    .build());

    /** Parts of answers that are the same thing wherever they are. */
    static final Map<String, Schema> ANYWHERE = Map.ofEntries(
            Map.entry("walletId", WALLET_ID),
            Map.entry("merchantId", MERCHANT_ID),
            Map.entry("keyId", KEY_ID),
            Map.entry("userNo", USER_NO),
            Map.entry("merchantNo", MERCHANT_NO),
            Map.entry("orderNo", ORDER_NO),
            Map.entry("agreementNo", AGREEMENT_NO),
            Map.entry("platformNo", PLATFORM_NO),
            Map.entry("maskedCardNo", MASKED_CARD_NO),
            Map.entry("maskedMobile", MASKED_MOBILE),
            Map.entry("failureCode", FAILURE_CODE),
            Map.entry("channel", CHANNEL),
            Map.entry("requestNo", REQUEST_NO),
            Map.entry("bankRequestNo", REQUEST_NO),
            Map.entry("reference", REFERENCE),
            Map.entry("accountNo", ACCOUNT_NO),
            Map.entry("transactionId", ROW_ID.meaning("The ledger transaction, a number as a text.")),
            Map.entry("createdAt", Answers.words("When it was taken.")),
            Map.entry("postedAt", Answers.words("When it was posted.")));

    /** Filters of lists that are the same thing wherever they are. */
    private static final Map<String, Leaf> FILTERS = Map.of(
            "orderNo", ORDER_NO,
            "userNo", USER_NO,
            "merchantNo", MERCHANT_NO,
            "walletId", WALLET_ID,
            "merchantId", MERCHANT_ID,
            "createdFrom", moment("Only what was created then or later."),
            "createdTo", moment("Only what was created before."));

    private Terms() {}

    /** What a filter of a list is; one that nobody explains breaks the build. */
    public static Leaf filter(String name) {
        return Optional.ofNullable(FILTERS.get(name))
                .orElseThrow(() -> new IllegalStateException("nobody explains the filter " + name));
    }

    /** A moment in a request, with any offset. */
    public static Leaf moment(String meaning) {
        return Leaf.text(meaning + " RFC 3339.", "2026-11-22T08:30:00Z")
                .pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9:]{5,8}(?:[.][0-9]{1,9})?(?:[Zz]|[+-][0-9:]+)")
                .characters(1, 35);
    }

    /** Words for people in one line, none of them a control character. */
    public static Leaf words(String meaning, int most, String example) {
        return Leaf.text(meaning, example).characters(1, most);
    }

    /** Name, ID number and mobile number of a person. */
    public static Structure person(Structure with) {
        return with.field("name", PERSON_NAME).field("idCardNo", ID_CARD_NO).field("mobile", MOBILE);
    }

    private static Leaf id(String prefix, String meaning) {
        return Leaf.text(meaning, prefix + "01JD4Q8Z6M3V7K2N9P5R1T8W0X")
                .pattern(prefix + "[0-7][0-9A-HJKMNP-TV-Z]{25}");
    }

    private static Leaf number(String meaning, String example) {
        return Leaf.text(meaning, example).pattern("[A-Za-z0-9_.:-]{1,64}");
    }
}
