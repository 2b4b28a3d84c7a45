package org.openescrow.micro.activity;

import java.util.List;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.platform.Merchant;

/** A platform that was admitted, with its merchants. */
record Shop(EscrowClient client, List<Merchant> merchants) {
    Shop {
        merchants = List.copyOf(merchants);
    }
}
