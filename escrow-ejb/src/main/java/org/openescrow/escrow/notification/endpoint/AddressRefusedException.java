package org.openescrow.escrow.notification.endpoint;

import java.io.IOException;

/** The host has an address that is not sent to. Says neither host nor address: the message reaches logs. */
public class AddressRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    AddressRefusedException() {
        super("an address of the host is not allowed");
    }
}
