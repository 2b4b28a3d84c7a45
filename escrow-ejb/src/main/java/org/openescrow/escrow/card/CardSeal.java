package org.openescrow.escrow.card;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.openescrow.escrow.order.ContentHash;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.privacy.Cell;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.escrow.privacy.SearchField;

/** How a card number is kept: encrypted to read it again, as a keyed fingerprint to find it again. */
@Dependent
class CardSeal {
    private static final String COLUMN = "card_binding.card_no";

    @Inject
    PersonalData personalData;

    byte[] encrypted(BindingId row, CardNo cardNo) {
        return personalData.encrypt(cardNo.value(), new Cell(COLUMN, row.value()));
    }

    byte[] cardMark(CardNo cardNo) {
        return personalData.index(SearchField.CARD_NO, cardNo.value());
    }

    /** The fingerprint of a whole request; keyed as well, since card and person could be guessed from a bare hash. */
    byte[] contentMark(CardBindingCommand command) {
        Person holder = command.holder();
        ContentHash hash = ContentHash.of(
                command.wallet().value(),
                command.cardNo().value(),
                holder.name().value(),
                holder.idCardNo().value(),
                holder.mobile().value());
        return personalData.index(SearchField.CARD_NO, hash.value());
    }
}
