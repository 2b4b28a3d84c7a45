package org.openescrow.payment.reconciliation;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.money.Money;

/** That a day was compared, and how it came out. Done again it is another one. */
@Entity
@Immutable
@Table(name = "reconciliation")
class Reconciliation {
    @Id
    private long id;

    @Column
    private String channel;

    @Column(name = "statement_date")
    private LocalDate date;

    @Column(name = "bank_lines")
    private long bankLines;

    @Column
    private long matched;

    @Column
    private long differences;

    @Column
    private long debits;

    @Column
    private long credits;

    @Column(name = "compared_at")
    private Instant comparedAt;

    protected Reconciliation() {}

    Reconciliation(ChannelCode channel, LocalDate date, Comparison comparison, Instant comparedAt) {
        this.id = TsidCreator.getTsid1024().toLong();
        this.channel = channel.value();
        this.date = date;
        this.bankLines = comparison.lines();
        this.matched = comparison.matched();
        this.differences = comparison.differences().size();
        this.debits = comparison.debits();
        this.credits = comparison.credits();
        this.comparedAt = comparedAt;
    }

    long id() {
        return id;
    }

    ReconciliationView view() {
        return new ReconciliationView(
                id,
                new ChannelCode(channel),
                date,
                bankLines,
                matched,
                differences,
                Money.fen(debits),
                Money.fen(credits),
                comparedAt);
    }
}
