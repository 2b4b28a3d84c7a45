package org.openescrow.sandbox.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.sandbox.card.CardBook.Movement;
import org.openescrow.sandbox.database.Database;
import org.openescrow.sandbox.database.Row;
import org.openescrow.sandbox.person.IdCardNo;
import org.openescrow.sandbox.person.Mobile;
import org.openescrow.sandbox.person.Person;
import org.openescrow.sandbox.wire.Fields;
import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;

/** The cards and their books. Refuses with {@code CARD_UNKNOWN} and {@code CARD_EXISTS}. */
@ApplicationScoped
public class Cards {

    private static final String SELECT = "SELECT card_no, name, id_card_no, mobile, opening_balance FROM card";

    @Inject
    Database database;

    @Inject
    InstantSource clock;

    /** Opens the card. Done again with the same content it changes nothing; with other content: {@code CARD_EXISTS}. */
    @Transactional
    public void open(Card card) {
        Person holder = card.holder();
        // Affects no existing row, and unlike a caught key violation leaves the transaction whole.
        database.update(
                "INSERT INTO card (card_no, name, id_card_no, mobile, opening_balance, balance, opened_at)"
                        + " VALUES (?, ?, ?, ?, ?, 0, ?) ON DUPLICATE KEY UPDATE card_no = card_no",
                card.cardNo().value(),
                holder.name(),
                holder.idCardNo().value(),
                holder.mobile().value(),
                card.openingBalance(),
                clock.instant());
        Optional<Card> stored = database.one(
                SELECT + " WHERE card_no = ? FOR UPDATE",
                Cards::card,
                card.cardNo().value());
        if (!stored.equals(Optional.of(card))) {
            throw new Refusal(RefusalCode.CARD_EXISTS, "the card was opened with other content");
        }
        if (book(card.cardNo()).movements().isEmpty()) {
            database.update(
                    "UPDATE card SET balance = opening_balance WHERE card_no = ?",
                    card.cardNo().value());
            write(card.cardNo().value(), "OPENING", card.openingBalance(), null);
        }
    }

    /** Whom the card belongs to, if the bank knows it; any text may be asked for. */
    public Optional<Person> holder(String cardNo) {
        return Fields.isCode(cardNo)
                ? database.one(SELECT + " WHERE card_no = ?", row -> card(row).holder(), cardNo)
                : Optional.empty();
    }

    public CardBook book(CardNo cardNo) {
        long balance = database.one(
                        "SELECT balance FROM card WHERE card_no = ?", row -> row.number("balance"), cardNo.value())
                .orElseThrow(() -> new Refusal(RefusalCode.CARD_UNKNOWN, "the bank knows no such card"));
        List<Movement> movements = database.list(
                "SELECT type, amount, balance_after, request_no, at FROM card_movement WHERE card_no = ?"
                        + " ORDER BY id DESC LIMIT 100",
                row -> new Movement(
                        row.text("type"),
                        row.number("amount"),
                        row.number("balance_after"),
                        row.textOrNull("request_no"),
                        row.instant("at")),
                cardNo.value());
        return new CardBook(cardNo.value(), balance, movements);
    }

    /**
     * Takes money off the card for a payment, in the caller's transaction; false when the card lacks it.
     *
     * @param fen above zero
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean debit(String cardNo, long fen, String requestNo) {
        int debited = database.update(
                "UPDATE card SET balance = balance - ? WHERE card_no = ? AND balance >= ?", fen, cardNo, fen);
        if (debited == 1) {
            write(cardNo, "DEBIT", fen, requestNo);
        }
        return debited == 1;
    }

    /**
     * Puts money on the card for a payment, in the caller's transaction; false when there is no such card.
     *
     * @param fen above zero
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean credit(String cardNo, long fen, String requestNo) {
        boolean credited = database.update("UPDATE card SET balance = balance + ? WHERE card_no = ?", fen, cardNo) == 1;
        if (credited) {
            write(cardNo, "CREDIT", fen, requestNo);
        }
        return credited;
    }

    private void write(String cardNo, String type, long fen, @Nullable String requestNo) {
        database.update(
                "INSERT INTO card_movement (card_no, type, amount, balance_after, request_no, at)"
                        + " SELECT card_no, ?, ?, balance, ?, ? FROM card WHERE card_no = ?",
                type,
                fen,
                requestNo,
                clock.instant(),
                cardNo);
    }

    private static Card card(Row row) {
        Person holder =
                new Person(row.text("name"), new IdCardNo(row.text("id_card_no")), new Mobile(row.text("mobile")));
        return new Card(new CardNo(row.text("card_no")), holder, row.number("opening_balance"));
    }
}
