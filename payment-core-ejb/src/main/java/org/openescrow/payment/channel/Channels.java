package org.openescrow.payment.channel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openescrow.payment.account.OwnerReference;
import org.openescrow.payment.account.PaymentAccounts;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.RuleChange;
import org.openescrow.payment.refusal.PaymentRefusal;

/**
 * The door to the banks that there are, and to whether each takes new orders. Of a closed one {@link
 * BankPayments#request} and {@link BankAgreements#request} refuse what is new; callbacks, questions and whatever is on
 * its way go on. Refuses {@link PaymentRefusal#CHANNEL_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Channels {
    @Inject
    BankChannels banks;

    @Inject
    ChannelTurns turns;

    @Inject
    PaymentAccounts accounts;

    @Inject
    InstantSource clock;

    /** All of them, by code. */
    public List<ChannelView> channels() {
        return banks.all()
                .map(this::view)
                .sorted(Comparator.comparing(view -> view.code().value()))
                .toList();
    }

    public ChannelView channel(ChannelCode code) {
        return view(banks.get(code));
    }

    /** Closes it for new orders or opens it again, from the commit on; what is so already stays so. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public ChannelView turn(ChannelCode code, ChannelState wanted, RuleChange change) {
        BankChannel bank = banks.get(code);
        if (turns.state(code).next().contains(wanted)) {
            turns.add(new ChannelTurn(code, wanted, change, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
        return view(bank);
    }

    private ChannelView view(BankChannel bank) {
        Optional<ChannelTurn> last = turns.last(bank.code());
        return new ChannelView(
                bank.code(),
                bank.address(),
                last.map(ChannelTurn::state).orElse(ChannelState.OPEN),
                accounts.find(
                        AccountKind.BANK_CLEARING,
                        new OwnerReference(bank.code().value())),
                last.map(ChannelTurn::view));
    }
}
