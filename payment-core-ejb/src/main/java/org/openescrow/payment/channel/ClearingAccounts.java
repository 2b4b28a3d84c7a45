package org.openescrow.payment.channel;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.openescrow.payment.conflict.Conflicts;

/**
 * Opens each bank's clearing account before its first callback: where the first sixteen come at once and each would
 * open it, they deadlock again and again.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClearingAccounts {
    @Inject
    ChannelBook book;

    @Inject
    BankChannels channels;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void open() {
        channels.all().forEach(channel -> Conflicts.repeat(() -> book.openClearing(channel.code())));
    }
}
