package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openescrow.client.json.Money;
import org.openescrow.client.order.Consumption;
import org.openescrow.client.order.NewConsumption;
import org.openescrow.client.order.NewRecharge;

/**
 * Every page, light and dark, in both languages, on a desk and on a phone: no serious fault for those who cannot see
 * or use no mouse, nothing that the page's own policy forbids, nothing wider than the screen. With {@code
 * -Descrow.docs.renew=true} the photos become those of the documentation.
 */
class ConsolePhotosIT {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 860;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningSystem system = RunningSystem.shared();

    @Test
    void everyPageIsFitToBeSeen() throws IOException {
        Map<String, String> pages = pages();
        photograph(pages, "en", ColorScheme.LIGHT, "");
        photograph(pages, "zh-CN", ColorScheme.DARK, "-dark");
    }

    private void photograph(Map<String, String> pages, String language, ColorScheme scheme, String suffix)
            throws IOException {
        Path folder = Files.createDirectories(folder());
        Path phones = Files.createDirectories(output());
        try (ConsoleBrowser browser = ConsoleBrowser.open(system, language, scheme)) {
            browser.go("log-in");
            browser.assertAccessible();
            browser.photograph(folder.resolve("log-in" + suffix + ".png"));
            browser.logIn(system.target().operator(), system.target().operatorPassword());
            for (Map.Entry<String, String> one : pages.entrySet()) {
                browser.go(one.getValue());
                assertEquals("/escrow/console/" + one.getValue().replaceAll("\\?.*", ""), browser.path());
                browser.assertFitsTheScreen();
                browser.assertAccessible();
                browser.photograph(folder.resolve(one.getKey() + suffix + ".png"));
                browser.page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
                browser.assertFitsTheScreen();
                browser.assertAccessible();
                browser.photograph(phones.resolve(one.getKey() + suffix + "-phone.png"));
                browser.page.setViewportSize(WIDTH, HEIGHT);
            }
        }
    }

    /** Name of the photo, and address. */
    private Map<String, String> pages() {
        Marketplace shop = Marketplace.admitted(system);
        Marketplace.Customer customer = shop.customer(52_000);
        String recharge = recharged(shop, customer, 20_000);
        Consumption paid = paid(shop, customer);
        shop.world.nextDebits("CALLBACK_WRONG_AMOUNT", 1, 0);
        recharged(shop, customer, 700);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "start");
        pages.put("applications", "applications");
        pages.put("application", "application?id=" + ConsolePlatformIT.waitingApplication(system));
        pages.put("platform", "application?id=" + shop.applicationId);
        pages.put("wallets", "wallets");
        pages.put("wallet", "wallet?id=" + customer.wallet().id());
        pages.put("recharges", "recharges");
        pages.put("recharge", "recharge?id=" + recharge);
        pages.put("consumptions", "consumptions");
        pages.put("consumption", "consumption?id=" + paid.id());
        pages.put("payments", "payments?status=SUCCEEDED");
        pages.put("ledger", "ledger");
        pages.put("account", "account?no=" + customer.wallet().paymentAccountNo());
        pages.put("transaction", "transaction?kind=CONSUMPTION&reference=" + paid.id());
        pages.put("exceptions", "exceptions");
        pages.put("exception", "exception?id=" + anException());
        pages.put("deliveries", "deliveries");
        pages.put("approvals", "approvals");
        pages.put("approval", "approval?id=" + ConsoleApprovalIT.proposal(system, shop));
        pages.put("adjustment", "adjustment");
        pages.put("audit", "audit");
        pages.put("channels", "channels");
        pages.put("limits", "limits?tier=CLASS_I");
        pages.put("operators", "operators");
        pages.put("password", "password");
        pages.put("codes", "codes");
        return pages;
    }

    private static String recharged(Marketplace shop, Marketplace.Customer customer, long fen) {
        String id = shop.client
                .recharge(new NewRecharge(
                        Marketplace.number("r"), customer.wallet().id(), customer.agreementNo(), Money.fen(fen)))
                .execute()
                .id();
        shop.ended(id);
        return id;
    }

    private static Consumption paid(Marketplace shop, Marketplace.Customer customer) {
        return shop.client
                .consume(new NewConsumption(
                        Marketplace.number("c"),
                        customer.wallet().id(),
                        shop.merchant().id(),
                        Money.fen(12_850),
                        "三本书"))
                .execute();
    }

    private String anException() {
        Await.until(
                "an exception",
                SOON,
                () -> !system.desk().openExceptions().getJsonArray("data").isEmpty());
        return system.desk()
                .openExceptions()
                .getJsonArray("data")
                .getJsonObject(0)
                .getString("id");
    }

    private static Path folder() {
        return Boolean.getBoolean("escrow.docs.renew")
                ? Path.of(System.getProperty("escrow.docs"), "console")
                : output();
    }

    private static Path output() {
        return Path.of(System.getProperty("escrow.test.output"), "photos");
    }
}
