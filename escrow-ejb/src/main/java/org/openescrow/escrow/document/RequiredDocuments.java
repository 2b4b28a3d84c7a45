package org.openescrow.escrow.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.ApprovalWanted;
import org.openescrow.payment.refusal.Refusal;

/**
 * The kinds of documents without which nobody is approved: {@code escrow.applications.documents-required}, names of
 * {@link DocumentKind} separated by commas; none where nothing is set.
 */
@ApplicationScoped
class RequiredDocuments {
    private static final System.Logger LOG = System.getLogger(RequiredDocuments.class.getName());

    private final DocumentRows rows;
    private final Set<DocumentKind> kinds;

    /** For the container's proxy. */
    RequiredDocuments() {
        this(new DocumentRows(), Optional.empty());
    }

    @Inject
    RequiredDocuments(
            DocumentRows rows,
            @ConfigProperty(name = "escrow.applications.documents-required") Optional<String> kinds) {
        this.rows = rows;
        this.kinds = kinds.map(RequiredDocuments::kinds).orElse(Set.of());
    }

    private static Set<DocumentKind> kinds(String names) {
        try {
            return Arrays.stream(names.split(",", -1))
                    .map(String::strip)
                    .map(DocumentKind::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(DocumentKind.class)));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "escrow.applications.documents-required: names among " + Arrays.toString(DocumentKind.values()),
                    unknown);
        }
    }

    /** A setting that cannot be read is found out at the start, not at the first approval. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        LOG.log(System.Logger.Level.INFO, "documents that an approval requires: {0}", kinds);
    }

    /** Those that the application still lacks, in the order of the enum. */
    List<DocumentKind> missing(ApplicationId application) {
        Set<DocumentKind> missing = EnumSet.noneOf(DocumentKind.class);
        missing.addAll(kinds);
        if (!missing.isEmpty()) {
            rows.of(application).forEach(document -> missing.remove(document.kind()));
        }
        return List.copyOf(missing);
    }

    /** Asked in the transaction that would approve, under the lock that documents are added under. */
    void check(@Observes ApprovalWanted wanted) {
        List<DocumentKind> missing = missing(wanted.application());
        if (!missing.isEmpty()) {
            throw new Refusal(
                    EscrowRefusal.DOCUMENTS_MISSING,
                    "Missing: " + missing.stream().map(Enum::name).collect(Collectors.joining(", ")) + ".");
        }
    }
}
