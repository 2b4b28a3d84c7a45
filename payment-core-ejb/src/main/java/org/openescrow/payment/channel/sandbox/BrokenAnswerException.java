package org.openescrow.payment.channel.sandbox;

/**
 * The exchange broke at once: no connection, a connection cut off, a server's error, an answer that is not the bank's.
 * Unlike a silence it costs little to try again.
 */
final class BrokenAnswerException extends NoAnswerException {
    private static final long serialVersionUID = 1L;

    BrokenAnswerException(String what) {
        super(what);
    }
}
