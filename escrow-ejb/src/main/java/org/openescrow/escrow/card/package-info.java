/**
 * Bank cards of users: binding a card to a wallet (data compared, code sent to the phone, code verified) and the
 * agreement number that stands for the card from then on. Moves no money; card numbers are stored encrypted and shown
 * masked.
 */
@NullMarked
package org.openescrow.escrow.card;

import org.jspecify.annotations.NullMarked;
