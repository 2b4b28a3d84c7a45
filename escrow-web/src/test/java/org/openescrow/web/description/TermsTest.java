package org.openescrow.web.description;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonString;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openescrow.escrow.card.AgreementNo;
import org.openescrow.escrow.card.BindingId;
import org.openescrow.escrow.card.CardNo;
import org.openescrow.escrow.card.SmsCode;
import org.openescrow.escrow.consumption.ConsumptionId;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.merchant.MerchantNo;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.event.EventId;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.person.IdCardNo;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.PersonName;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.KeyId;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.recharge.RechargeId;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Reference;

/** What the reference says of a value is what its type takes. */
class TermsTest {
    private static final int CHANGES = 2_000;
    private static final String CHARACTERS = "09AZaz_-.:xX *张·\n\u0000é";

    static Stream<Arguments> terms() {
        return Stream.of(
                term("APPLICATION_ID", Terms.APPLICATION_ID, ApplicationId::new),
                term("KEY_ID", Terms.KEY_ID, KeyId::new),
                term("MERCHANT_ID", Terms.MERCHANT_ID, MerchantId::new),
                term("WALLET_ID", Terms.WALLET_ID, WalletId::new),
                term("BINDING_ID", Terms.BINDING_ID, BindingId::new),
                term("RECHARGE_ID", Terms.RECHARGE_ID, RechargeId::new),
                term("CONSUMPTION_ID", Terms.CONSUMPTION_ID, ConsumptionId::new),
                term("ENDPOINT_ID", Terms.ENDPOINT_ID, EndpointId::new),
                term("EVENT_ID", Terms.EVENT_ID, EventId::new),
                term("USER_NO", Terms.USER_NO, UserNo::new),
                term("MERCHANT_NO", Terms.MERCHANT_NO, MerchantNo::new),
                term("ORDER_NO", Terms.ORDER_NO, OrderNo::new),
                term("AGREEMENT_NO", Terms.AGREEMENT_NO, AgreementNo::new),
                term("ACCOUNT_NO", Terms.ACCOUNT_NO, AccountNo::parse),
                term("PLATFORM_NO", Terms.PLATFORM_NO, PlatformNo::new),
                term("PERSON_NAME", Terms.PERSON_NAME, PersonName::new),
                term("ID_CARD_NO", Terms.ID_CARD_NO, IdCardNo::new),
                term("MOBILE", Terms.MOBILE, MobileNo::new),
                term("CARD_NO", Terms.CARD_NO, CardNo::new),
                term("SMS_CODE", Terms.SMS_CODE, SmsCode::new),
                term("CHANNEL", Terms.CHANNEL, ChannelCode::new),
                term("REQUEST_NO", Terms.REQUEST_NO, RequestNo::new),
                term("REFERENCE", Terms.REFERENCE, Reference::new));
    }

    private static Arguments term(String name, Leaf term, Function<String, ?> type) {
        return Arguments.of(Named.of(name, term), type);
    }

    @ParameterizedTest
    @MethodSource("terms")
    void theTypeTakesTheExampleAndNothingThatThePatternForbids(Leaf term, Function<String, ?> type) {
        String example = ((JsonString) term.example()).getString();
        assertDoesNotThrow(() -> type.apply(example));
        Pattern pattern = Pattern.compile(term.keywords().getString("pattern"));
        assertTrue(pattern.matcher(example).find(), example);
        Random random = new Random(example.hashCode());
        for (int i = 0; i < CHANGES; i++) {
            String other = changed(example, random);
            assertTrue(
                    !takes(type, other) || pattern.matcher(other).find(), () -> "taken, but not described: " + other);
        }
    }

    private static boolean takes(Function<String, ?> type, String text) {
        try {
            return type.apply(text) != null;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static String changed(String example, Random random) {
        StringBuilder text = new StringBuilder(example);
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            int at = text.isEmpty() ? 0 : random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, other);
                case 1 -> text.setLength(at);
                default -> text.replace(at, Math.min(at + 1, text.length()), String.valueOf(other));
            }
        }
        return text.toString();
    }
}
