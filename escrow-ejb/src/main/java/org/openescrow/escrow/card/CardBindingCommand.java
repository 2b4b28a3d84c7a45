package org.openescrow.escrow.card;

import org.openescrow.escrow.InvalidValue;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.wallet.WalletId;

/**
 * A platform wants a card bound to a wallet; prints neither card nor holder.
 *
 * @param holder whom the card belongs to by the platform's word, with the mobile number that the bank knows
 * @param requestKey the platform's key for this request, 1 to 255 characters: the same key means the same binding,
 *     which goes on where it stopped
 */
public record CardBindingCommand(
        PlatformNo platform, WalletId wallet, CardNo cardNo, Person holder, String requestKey) {
    private static final int LONGEST_KEY = 255;

    public CardBindingCommand {
        if (requestKey.isEmpty() || requestKey.length() > LONGEST_KEY) {
            throw new InvalidValue("INVALID", "a request key has 1 to " + LONGEST_KEY + " characters");
        }
    }

    @Override
    public String toString() {
        return "CardBindingCommand[" + platform.value() + ", " + wallet.value() + "]";
    }
}
