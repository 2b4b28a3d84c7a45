package org.openescrow.micro.activity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.openescrow.client.Call;
import org.openescrow.client.card.CardBinding;
import org.openescrow.client.card.NewCardBinding;
import org.openescrow.client.card.SmsCode;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.Consumption;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;
import org.openescrow.client.order.OrderStatus;
import org.openescrow.client.order.Recharge;
import org.openescrow.client.wallet.NewWallet;
import org.openescrow.client.wallet.Wallet;
import org.openescrow.micro.demo.Identity;
import org.openescrow.micro.demo.OutsideWorld;

/** A user with a wallet, and their day: they recharge, buy, and meet their mishap. For one thread at a time. */
final class Shopper {
    private static final int RECHARGES = 5;
    private static final int PURCHASES_A_RECHARGE = 2;
    private static final long RICH = 3_000_000;
    private static final long POOR = 450_000;
    private static final long LEAST_RECHARGE = 10_000;
    private static final long MOST_RECHARGE = 80_000;
    private static final long LEAST_PURCHASE = 500;
    private static final long MOST_PURCHASE = 4_500;
    /** The sandbox's amounts that always behave so, and the card that no bank knows. */
    private static final long DECLINED = 777_701;

    private static final long CONTRADICTED = 777_709;
    private static final long UNANSWERED = 777_711;
    private static final String STRANGE_CARD = "6222000000009992";
    private static final List<String> GOODS = List.of("三本书", "牛肉面", "草莓两斤", "洗衣五件", "咖啡", "雨伞", "电影票");

    private final RandomGenerator random = new SecureRandom();
    private final Identity person = Identity.random(random);
    private final Shop shop;
    private final OutsideWorld world;
    private final Tally tally;
    private final int number;
    private final Mishap mishap;
    private final Wallet wallet;
    private final String agreementNo;
    private int orders;

    /** Opens the wallet and binds the card. */
    Shopper(Shop shop, OutsideWorld world, Tally tally, int number) {
        this.shop = shop;
        this.world = world;
        this.tally = tally;
        this.number = number;
        this.mishap = Mishap.of(number);
        world.create(person, mishap == Mishap.POOR ? POOR : RICH);
        this.wallet = shop.client()
                .openWallet(new NewWallet("u-" + number, person.name(), person.idCardNo(), person.mobile()))
                .execute();
        tally.add(Tally.Item.WALLET);
        if (mishap == Mishap.STRANGE_CARD) {
            Expected.refused(binding(STRANGE_CARD), "CARD_REFUSED");
            tally.add(Tally.Item.CARD_REFUSED);
        }
        CardBinding binding = binding(person.cardNo()).execute();
        var code = new SmsCode(world.smsCode(person.mobile()));
        this.agreementNo = Objects.requireNonNull(
                shop.client().verifyCard(binding.id(), code).execute().agreementNo(), "a bound card has an agreement");
        tally.add(Tally.Item.CARD);
    }

    private Call<CardBinding> binding(String cardNo) {
        var card = new NewCardBinding(cardNo, person.name(), person.idCardNo(), person.mobile());
        return shop.client().bindCard(wallet.id(), card);
    }

    /** The day. Money always comes in before it is spent. */
    Shopper spend() {
        for (int i = 0; i < RECHARGES; i++) {
            recharged(random.nextLong(LEAST_RECHARGE, MOST_RECHARGE));
            for (int k = 0; k < PURCHASES_A_RECHARGE; k++) {
                bought(random.nextLong(LEAST_PURCHASE, MOST_PURCHASE));
            }
        }
        switch (mishap) {
            case DECLINED -> failed(DECLINED, "DECLINED");
            case POOR -> failed(POOR, "INSUFFICIENT_BALANCE");
            case OVERDRAWN -> refused(RICH, "INSUFFICIENT_FUNDS");
            case CONTRADICTED -> recharged(CONTRADICTED);
            case STRANGE_CARD, NOTHING -> {}
        }
        return this;
    }

    /** A recharge of which the bank tells nothing, neither now nor when it is asked. */
    Shopper rechargeWithoutAnswer() {
        Recharge ordered = recharge(UNANSWERED).execute();
        Expected.holds(ordered.status() == OrderStatus.PROCESSING, "nobody knows what became of " + ordered.id());
        return this;
    }

    /** A purchase that is refused. */
    void refused(long fen, String code) {
        Expected.refused(purchase(fen), code);
        tally.add(Tally.Item.PURCHASE_REFUSED);
    }

    private void recharged(long fen) {
        Recharge ended = ended(fen);
        Expected.holds(ended.status() == OrderStatus.SUCCEEDED, "recharge " + ended.id() + " succeeds");
    }

    private void failed(long fen, String code) {
        Recharge ended = ended(fen);
        Expected.holds(code.equals(ended.failureCode()), "recharge " + ended.id() + " fails with " + code);
        tally.add(Tally.Item.RECHARGE_FAILED);
    }

    private Recharge ended(long fen) {
        Recharge ordered = recharge(fen).execute();
        return shop.client()
                .recharge(ordered.id())
                .until(recharge -> recharge.status().isFinal(), Expected.PATIENCE);
    }

    private Call<Recharge> recharge(long fen) {
        tally.add(Tally.Item.RECHARGE);
        return shop.client().recharge(new NewRecharge(orderNo("r"), wallet.id(), agreementNo, Money.fen(fen)));
    }

    private void bought(long fen) {
        Consumption paid = purchase(fen).execute();
        Expected.holds(paid.status() == OrderStatus.SUCCEEDED, "purchase " + paid.id() + " succeeds");
        tally.add(Tally.Item.PURCHASE);
    }

    private Call<Consumption> purchase(long fen) {
        String merchant =
                shop.merchants().get(random.nextInt(shop.merchants().size())).id();
        String goods = GOODS.get(random.nextInt(GOODS.size()));
        return shop.client().consume(new NewConsumption(orderNo("c"), wallet.id(), merchant, Money.fen(fen), goods));
    }

    private String orderNo(String kind) {
        orders++;
        return kind + "-" + number + "-" + orders;
    }

    Wallet wallet() {
        return wallet;
    }

    Mishap mishap() {
        return mishap;
    }

    /** The bank's number of what moved last on the card. */
    String lastRequestNo() {
        return world.card(person.cardNo())
                .getJsonArray("movements")
                .getJsonObject(0)
                .getString("requestNo");
    }
}
