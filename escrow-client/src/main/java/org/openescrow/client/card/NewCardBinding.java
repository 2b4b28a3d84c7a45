package org.openescrow.client.card;

import org.openescrow.client.json.JsonBody;

/**
 * A bank card to bind; the bank sends its holder a code by SMS.
 *
 * @param cardNo the card's number
 * @param name the holder's name
 * @param idCardNo the holder's ID number, 18 characters (GB 11643)
 * @param mobile the number that the bank knows, 11 digits
 */
public record NewCardBinding(String cardNo, String name, String idCardNo, String mobile) {
    public JsonBody toJson() {
        return new JsonBody()
                .with("cardNo", cardNo)
                .with("name", name)
                .with("idCardNo", idCardNo)
                .with("mobile", mobile);
    }

    /** Nothing of card or person. */
    @Override
    public String toString() {
        return "NewCardBinding[]";
    }
}
