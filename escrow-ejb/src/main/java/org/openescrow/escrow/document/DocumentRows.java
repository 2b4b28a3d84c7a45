package org.openescrow.escrow.document;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.platform.ApplicationId;

/** The tables of documents. */
@Dependent
class DocumentRows {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /** Those of an application, newest first; there are never more than {@link Documents#MOST}. */
    List<Document> of(ApplicationId application) {
        return entityManager
                .createQuery(
                        "select d from Document d where d.applicationId = :application order by d.id desc",
                        Document.class)
                .setParameter("application", application.value())
                .setMaxResults(Documents.MOST)
                .getResultList();
    }

    Optional<Document> find(DocumentId id) {
        return Optional.ofNullable(entityManager.find(Document.class, id.value()));
    }

    DocumentBytes bytes(DocumentId id) {
        DocumentBytes bytes = entityManager.find(DocumentBytes.class, id.value());
        if (bytes == null) {
            throw new IllegalStateException(id + " has nothing in it");
        }
        return bytes;
    }

    void add(Document document, DocumentBytes bytes) {
        entityManager.persist(document);
        // Written out before the content, which refers to it.
        entityManager.flush();
        entityManager.persist(bytes);
    }
}
