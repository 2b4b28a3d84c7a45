package org.openescrow.sandbox.card;

import org.openescrow.sandbox.person.Person;
import org.openescrow.sandbox.wire.Fields;

/**
 * A card to be opened.
 *
 * @param openingBalance in fen, not below zero
 */
public record Card(CardNo cardNo, Person holder, long openingBalance) {

    static Card from(Fields fields) {
        fields.only("cardNo", "name", "idCardNo", "mobile", "balance");
        return new Card(new CardNo(fields.text("cardNo", 19)), Person.from(fields), fields.amount("balance", 0));
    }
}
