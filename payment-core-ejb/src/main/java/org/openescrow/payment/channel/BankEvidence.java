package org.openescrow.payment.channel;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;

/**
 * What a bank said of a payment when it was asked, or in a statement, word for word. The same words about the same
 * payment are kept once, however often they are said; callbacks are kept in {@link ChannelCallback}.
 */
@Entity
@Immutable
@Table(name = "bank_evidence")
class BankEvidence {
    /** In characters; an adapter takes no longer answer for one of its bank. */
    static final int LONGEST = 8192;

    @Id
    private long id;

    @Column(name = "request_no")
    private String requestNo;

    @Column
    @Enumerated(EnumType.STRING)
    private Evidence kind;

    @Column
    private String digest;

    @Column
    private String raw;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected BankEvidence() {}

    BankEvidence(RequestNo requestNo, Evidence kind, String raw, Instant receivedAt) {
        this.id = TsidCreator.getTsid1024().toLong();
        this.requestNo = requestNo.value();
        this.kind = kind;
        this.digest = digestOf(raw);
        this.raw = raw;
        this.receivedAt = receivedAt;
    }

    /** SHA-256 of the words, by which the same ones are known again. */
    static String digestOf(String raw) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    BankWords words() {
        return new BankWords(kind, raw, receivedAt);
    }
}
