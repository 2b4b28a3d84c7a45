package org.openescrow.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.approval.ApprovalStatus;
import org.openescrow.escrow.approval.ProposalKind;
import org.openescrow.escrow.card.CardAgreementStatus;
import org.openescrow.escrow.limit.Limit;
import org.openescrow.escrow.merchant.MerchantStatus;
import org.openescrow.escrow.notification.delivery.DeliveryStatus;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.ApplicationStatus;
import org.openescrow.escrow.platform.KeyStatus;
import org.openescrow.escrow.platform.PlatformStatus;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.wallet.WalletStatus;
import org.openescrow.escrow.wallet.WalletTier;
import org.openescrow.payment.channel.ChannelState;
import org.openescrow.payment.channel.Direction;
import org.openescrow.payment.channel.Evidence;
import org.openescrow.payment.channel.ExceptionKind;
import org.openescrow.payment.channel.ExceptionStatus;
import org.openescrow.payment.channel.PaymentStatus;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.TransactionKind;

class WordsTest {
    private static final Pattern IN_PAGES = Pattern.compile("w\\['([A-Za-z.]+)']");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:notices\\.(?:after|here)\\(\\s*|words\\.get\\()\"([A-Za-z]+\\.[A-Za-z.]+[A-Za-z])\"");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(keys("en"), keys("zh"));
    }

    @Test
    void noWordIsEmptyOrOnlyInOneLanguage() throws IOException {
        Properties english = words("en");
        Properties chinese = words("zh");
        for (String key : english.stringPropertyNames()) {
            assertTrue(
                    !english.getProperty(key).isBlank()
                            && !chinese.getProperty(key).isBlank(),
                    key);
            assertEquals(
                    places(english.getProperty(key)),
                    places(chinese.getProperty(key)),
                    key + " puts in the same values");
        }
    }

    @Test
    void everyWordThatPagesAndCodeAskForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        collect(Path.of("src/main/webapp"), IN_PAGES, asked);
        collect(Path.of("src/main/java/org/openescrow/web/console"), IN_CODE, asked);
        asked.removeAll(keys("en"));
        assertEquals(Set.of(), asked);
    }

    @Test
    void everyStateThatIsShownHasAName() throws IOException {
        names("role", Role.values());
        names("application", ApplicationStatus.values());
        names("service", Service.values());
        names("key", KeyStatus.values());
        names("platform", PlatformStatus.values());
        names("limit", Limit.values());
        names("proposal", ProposalKind.values());
        names("order", OrderStatus.values());
        names("wallet", WalletStatus.values());
        names("merchant", MerchantStatus.values());
        names("tier", WalletTier.values());
        names("agreement", CardAgreementStatus.values());
        names("delivery", DeliveryStatus.values());
        names("payment", PaymentStatus.values());
        names("evidence", Evidence.values());
        names("direction", Direction.values());
        names("contradiction", ExceptionKind.values());
        names("exception", ExceptionStatus.values());
        names("channel", ChannelState.values());
        names("approval", ApprovalStatus.values());
        names("account", AccountKind.values());
        names("posting", TransactionKind.values());
    }

    private static void names(String group, Enum<?>[] values) throws IOException {
        for (Enum<?> value : values) {
            assertTrue(keys("en").contains(group + "." + value.name()), group + "." + value.name());
        }
    }

    private static Set<String> places(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)[^}]*}").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static void collect(Path folder, Pattern pattern, Set<String> found) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
    }

    private static Set<String> keys(String language) throws IOException {
        return new TreeSet<>(words(language).stringPropertyNames());
    }

    private static Properties words(String language) throws IOException {
        String file = "/org/openescrow/web/console/words_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
