package org.openescrow.escrow.nonce;

import org.openescrow.payment.text.Form;

/**
 * What a signer put into one signature, to be used by that signer once.
 *
 * @param signer the id of the key that signed, 1 to 128 characters of printable ASCII
 * @param value 1 to 128 characters of printable ASCII, unique for the signer
 */
public record Nonce(String signer, String value) {
    private static final Form PRINTABLE = Form.of(1, 128, " -~");

    public Nonce {
        if (!PRINTABLE.fits(signer) || !PRINTABLE.fits(value)) {
            throw new IllegalArgumentException("not a nonce of a signer");
        }
    }
}
