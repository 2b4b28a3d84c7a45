package org.openescrow.payment.channel;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.ledger.AccountNo;

/**
 * Each bank's clearing account, opened before its first callback: where the first sixteen come at once and each would
 * open it, they deadlock again and again.
 */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ClearingAccounts {
    @Inject
    ChannelBook book;

    @Inject
    BankChannels channels;

    private Map<ChannelCode, AccountNo> accounts = Map.of();

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void open() {
        accounts = channels.all()
                .map(BankChannel::code)
                .collect(Collectors.toMap(code -> code, code -> Conflicts.repeat(() -> book.openClearing(code))));
    }

    /** The account of one of our banks; empty for one that is no longer deployed. */
    public Optional<AccountNo> of(ChannelCode channel) {
        return Optional.ofNullable(accounts.get(channel));
    }
}
