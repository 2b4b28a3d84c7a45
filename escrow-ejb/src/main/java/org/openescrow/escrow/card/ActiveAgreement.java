package org.openescrow.escrow.card;

import org.openescrow.payment.channel.RequestNo;

/**
 * An agreement under which a recharge may be ordered now.
 *
 * @param bankAgreement the number under which the payment core signed it with the bank
 */
public record ActiveAgreement(AgreementNo agreementNo, RequestNo bankAgreement) {}
