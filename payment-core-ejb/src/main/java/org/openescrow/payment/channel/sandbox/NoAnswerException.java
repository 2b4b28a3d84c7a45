package org.openescrow.payment.channel.sandbox;

/** Nothing came back that is the bank's: whether it has heard us is not known. Never leaves this package. */
class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswerException(String what) {
        super(what);
    }
}
