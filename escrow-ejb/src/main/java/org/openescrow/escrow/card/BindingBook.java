package org.openescrow.escrow.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.user.Users;
import org.openescrow.escrow.wallet.WalletRef;
import org.openescrow.escrow.wallet.Wallets;
import org.openescrow.payment.channel.BankAgreements;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.SigningAnswer;
import org.openescrow.payment.refusal.Refusal;

/** The short transactions around the questions to the bank while a card is being bound. */
@ApplicationScoped
@Transactional
class BindingBook {
    /** Ours, whatever the bank's own limit is. */
    static final int MOST_ATTEMPTS = 5;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    BindingRows bindings;

    @Inject
    AgreementRows agreements;

    @Inject
    CardSeal seal;

    @Inject
    Platforms platforms;

    @Inject
    Wallets wallets;

    @Inject
    Users users;

    @Inject
    BankAgreements bank;

    @Inject
    Event<CardBound> bound;

    @Inject
    InstantSource clock;

    /** The bank that signs agreements; chosen here and nowhere else. */
    @Inject
    @ConfigProperty(name = "escrow.channel.default", defaultValue = "SANDBOX")
    String channel;

    /** The binding of this request: the stored one where the request is known, else a new one. */
    BindingStep request(CardBindingCommand command) {
        CardBinding binding = bindings.byRequestKey(command.platform(), command.requestKey())
                .map(known -> sameContent(known, command))
                .orElseGet(() -> requestNew(command));
        return step(binding);
    }

    private CardBinding sameContent(CardBinding known, CardBindingCommand command) {
        if (!known.hasContent(seal.contentMark(command))) {
            throw new Refusal(EscrowRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return known;
    }

    private CardBinding requestNew(CardBindingCommand command) {
        platforms.requireService(command.platform(), Service.CARD);
        WalletRef wallet = wallets.requireOpen(command.platform(), command.wallet());
        Person holder = command.holder();
        // The mobile is compared by the bank: it knows which one belongs to the card.
        if (!users.isSamePerson(wallet.userId(), holder.name(), holder.idCardNo())) {
            throw new Refusal(EscrowRefusal.CARD_HOLDER_MISMATCH);
        }
        if (agreements.isBound(wallet.id(), seal.cardMark(command.cardNo()))) {
            throw new Refusal(EscrowRefusal.CARD_ALREADY_BOUND);
        }
        RequestNo requestNo = bank.request(new ChannelCode(channel));
        var binding = new CardBinding(BindingId.next(), command, seal, requestNo, now());
        bindings.add(binding);
        return binding;
    }

    BindingView read(PlatformNo platform, BindingId id) {
        return bindings.read(platform, id).map(CardBinding::view).orElseThrow(BindingBook::unknown);
    }

    /** Counts a code before the bank sees it; a binding that has ended, or ends by this, is answered as it is. */
    BindingStep attempt(PlatformNo platform, BindingId id) {
        CardBinding binding = lock(platform, id);
        if (binding.status().isFinal()) {
            return step(binding);
        }
        wallets.requireOpen(platform, binding.walletId());
        if (agreements.isBound(binding.walletId(), binding.cardMark())) {
            throw new Refusal(EscrowRefusal.CARD_ALREADY_BOUND);
        }
        if (binding.attempts() < MOST_ATTEMPTS) {
            binding.attempt();
        } else {
            binding.failed(EscrowRefusal.SMS_ATTEMPTS_EXCEEDED, now());
        }
        return step(binding);
    }

    /** Takes over what the bank said; once a binding has ended nothing changes it. */
    BindingStep learn(PlatformNo platform, BindingId id, SigningAnswer answer) {
        CardBinding binding = lock(platform, id);
        if (!binding.status().isFinal()) {
            apply(binding, answer);
        }
        return step(binding);
    }

    private void apply(CardBinding binding, SigningAnswer answer) {
        switch (answer.outcome()) {
            case SMS_SENT -> {
                if (binding.status() == BindingStatus.REQUESTED) {
                    binding.smsSent(answer.expiresAt().map(BindingBook::toMillis), now());
                }
            }
            case SIGNED -> bind(binding);
            case CODE_EXPIRED -> binding.expired(now());
            case REFUSED, TERMINATED -> binding.failed(refusalFor(answer.reason()), now());
            case CODE_WRONG, NO_ANSWER -> {}
        }
    }

    private void bind(CardBinding binding) {
        // Two bindings of one card may have been under way at once; the second to be verified comes too late.
        if (agreements.isBound(binding.walletId(), binding.cardMark())) {
            binding.failed(EscrowRefusal.CARD_ALREADY_BOUND, now());
            return;
        }
        var agreement = new CardAgreement(AgreementNo.random(RANDOM), binding, now());
        agreements.add(agreement);
        binding.bound(agreement.agreementNo(), now());
        bound.fire(new CardBound(binding.platformNo(), agreement.view()));
    }

    private static EscrowRefusal refusalFor(@Nullable String bankReason) {
        return switch (Optional.ofNullable(bankReason).orElse("")) {
            case "HOLDER_MISMATCH" -> EscrowRefusal.CARD_HOLDER_MISMATCH;
            case "TOO_MANY_ATTEMPTS" -> EscrowRefusal.SMS_ATTEMPTS_EXCEEDED;
            default -> EscrowRefusal.CARD_REFUSED;
        };
    }

    private CardBinding lock(PlatformNo platform, BindingId id) {
        return bindings.lock(platform, id).orElseThrow(BindingBook::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(EscrowRefusal.CARD_BINDING_UNKNOWN);
    }

    private static BindingStep step(CardBinding binding) {
        return new BindingStep(
                binding.view(), binding.bankRequestNo(), binding.failure(), MOST_ATTEMPTS - binding.attempts());
    }

    private Instant now() {
        return toMillis(clock.instant());
    }

    /** As the table keeps it, so that the first answer and a later one are the same. */
    private static Instant toMillis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
