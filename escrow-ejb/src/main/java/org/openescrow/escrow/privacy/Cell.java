package org.openescrow.escrow.privacy;

/**
 * Where an encrypted value stands. It is bound to the value, so that a value copied to another row or column cannot be
 * decrypted there.
 *
 * @param column table and column, such as {@code escrow_user.id_card_no}
 * @param row the id of the row
 */
public record Cell(String column, String row) {
    /** Unambiguous, since no column has a slash in its name. */
    String associatedData() {
        return column + "/" + row;
    }
}
