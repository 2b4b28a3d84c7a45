package org.openescrow.client.wallet;

import org.openescrow.client.json.JsonBody;

/**
 * A wallet to open for a user, whose real name is checked.
 *
 * @param userNo the platform's own number for the user, unique for ever; 1 to 64 characters of
 *     {@code A-Z a-z 0-9 _ . : -}
 * @param name the user's name, as on the ID card
 * @param idCardNo 18 characters (GB 11643)
 * @param mobile 11 digits
 */
public record NewWallet(String userNo, String name, String idCardNo, String mobile) {
    public JsonBody toJson() {
        return new JsonBody()
                .with("userNo", userNo)
                .with("name", name)
                .with("idCardNo", idCardNo)
                .with("mobile", mobile);
    }

    /** Without the person. */
    @Override
    public String toString() {
        return "NewWallet[" + userNo + "]";
    }
}
