package org.openescrow.sandbox.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.openescrow.sandbox.card.Cards;
import org.openescrow.sandbox.fault.Answer;
import org.openescrow.sandbox.fault.Fault;
import org.openescrow.sandbox.fault.FaultMode;
import org.openescrow.sandbox.fault.Faults;
import org.openescrow.sandbox.fault.Operation;
import org.openescrow.sandbox.magic.MagicCard;
import org.openescrow.sandbox.phone.Phones;
import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;
import org.openescrow.sandbox.wire.Serial;

/**
 * Signing of quick-payment agreements. Refuses with {@code REQUEST_UNKNOWN} and {@code REQUEST_NO_REUSED}; what the
 * bank thinks of card, holder and code is a state, not a refusal.
 *
 * <p>Fault modes of {@code sign} (the request) and {@code sms} (the code): {@code DECLINE} makes it REFUSED with reason
 * DECLINED, {@code TIMEOUT_BUT_DONE} does it and loses the answer, {@code TIMEOUT_NOT_DONE} only loses the request.
 */
@ApplicationScoped
public class Agreements {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    AgreementBook book;

    @Inject
    Cards cards;

    @Inject
    Phones phones;

    @Inject
    Faults faults;

    @Inject
    InstantSource clock;

    /** Sends a code to the holder's phone, or refuses the card. The same request again: the same state, no new code. */
    @Transactional
    Answer<AgreementState> request(AgreementRequest request) {
        Optional<Agreement> known = book.find(request.requestNo());
        if (known.isPresent()) {
            return Answer.now(sameAgain(known.get(), request));
        }
        Fault fault = faults.take(Operation.SIGN).or(MagicCard.faultOf(Operation.SIGN, request.cardNo()));
        if (fault.mode() == FaultMode.TIMEOUT_NOT_DONE) {
            return Answer.lost(fault.silence());
        }
        Agreement decided = decide(request, fault);
        book.insertIfAbsent(decided);
        Agreement stored = locked(request.requestNo());
        if (!stored.serial().equals(decided.serial())) {
            return Answer.now(sameAgain(stored, request));
        }
        sendCode(stored);
        return answer(fault, AgreementState.of(stored, clock.instant()));
    }

    /** Takes the code that the holder typed. The right code again for a signed agreement changes nothing. */
    @Transactional
    Answer<AgreementState> confirm(String requestNo, String typed) {
        Agreement agreement = locked(requestNo);
        Fault fault = faults.take(Operation.SMS).or(magicOf(agreement));
        if (fault.mode() == FaultMode.TIMEOUT_NOT_DONE) {
            return Answer.lost(fault.silence());
        }
        Instant now = clock.instant();
        if (MagicCard.codeExpires(agreement.request().cardNo())) {
            agreement = agreement.expired(now);
        }
        Agreement next =
                fault.mode() == FaultMode.DECLINE ? agreement.declined() : agreement.afterCode(typed, newToken(), now);
        book.update(next);
        return answer(fault, AgreementState.afterCode(next, typed, now));
    }

    @Transactional
    AgreementState find(String requestNo) {
        return AgreementState.of(book.find(requestNo).orElseThrow(Agreements::unknown), clock.instant());
    }

    /** Ends the agreement; a refused one stays refused. */
    @Transactional
    AgreementState terminate(String requestNo) {
        Agreement ended = locked(requestNo).terminated();
        book.update(ended);
        return AgreementState.of(ended, clock.instant());
    }

    /** The card that may be debited under this token, while the agreement is signed. */
    public Optional<String> signedCard(String token) {
        return book.withToken(token)
                .filter(agreement -> agreement.status() == AgreementStatus.SIGNED)
                .map(agreement -> agreement.request().cardNo());
    }

    /** The card behind a token, for a debit that was accepted before the agreement ended. */
    public String card(String token) {
        return book.withToken(token).orElseThrow(Agreements::unknown).request().cardNo();
    }

    private Agreement decide(AgreementRequest request, Fault fault) {
        Instant now = clock.instant();
        String serial = Serial.next('A', now);
        if (fault.mode() == FaultMode.DECLINE) {
            return Agreement.refused(request, serial, "DECLINED", now);
        }
        return cards.holder(request.cardNo())
                .map(holder -> request.isHeldBy(holder)
                        ? Agreement.codeSent(request, serial, newCode(), now)
                        : Agreement.refused(request, serial, "HOLDER_MISMATCH", now))
                .orElseGet(() -> Agreement.refused(request, serial, "CARD_UNKNOWN", now));
    }

    private void sendCode(Agreement agreement) {
        String code = agreement.smsCode();
        if (code != null) {
            String cardNo = agreement.request().cardNo();
            String text = "[Sandbox Bank] %s is your code to allow quick payments from the card ending in %s."
                    .formatted(code, cardNo.substring(cardNo.length() - 4));
            phones.receive(agreement.request().mobile(), new Phones.Message(text, code, clock.instant()));
        }
    }

    private AgreementState sameAgain(Agreement stored, AgreementRequest request) {
        if (!stored.request().equals(request)) {
            throw new Refusal(RefusalCode.REQUEST_NO_REUSED, "the number was used for another agreement");
        }
        return AgreementState.of(stored, clock.instant());
    }

    private Agreement locked(String requestNo) {
        return book.lock(requestNo).orElseThrow(Agreements::unknown);
    }

    private static Answer<AgreementState> answer(Fault fault, AgreementState state) {
        return fault.timesOut() ? Answer.lost(fault.silence()) : Answer.now(state);
    }

    /** Once it is signed, an answer gets through even for a card that loses answers. */
    private static Fault magicOf(Agreement agreement) {
        return agreement.status() == AgreementStatus.SMS_SENT
                ? MagicCard.faultOf(Operation.SMS, agreement.request().cardNo())
                : Fault.NONE;
    }

    /** Six digits, but never 000000, which a test can type as a wrong code. */
    private static String newCode() {
        return "%06d".formatted(1 + RANDOM.nextInt(999_999));
    }

    private static String newToken() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return "agr" + HexFormat.of().formatHex(random);
    }

    private static Refusal unknown() {
        return new Refusal(RefusalCode.REQUEST_UNKNOWN, "the bank knows no such agreement");
    }
}
