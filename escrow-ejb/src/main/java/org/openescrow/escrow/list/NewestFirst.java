package org.openescrow.escrow.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openescrow.escrow.PublicId;

/**
 * A query for a part of a list. Only what is asked for becomes a condition, so that an index can serve it; ids grow
 * with time, so that they give the order, the place to go on, and the bounds of a period.
 *
 * @param <E> the entity, whose id is called {@code id}
 */
public final class NewestFirst<E> {
    /** An id is made within this of the row's own time. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final Class<E> entity;
    private final String prefix;
    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private NewestFirst(Class<E> entity, String prefix) {
        this.entity = entity;
        this.prefix = prefix;
    }

    /**
     * @param prefix of the entity's ids
     * @param platformNo whose rows; those of others are not there
     */
    public NewestFirst(Class<E> entity, String prefix, String platformNo) {
        this(entity, prefix);
        add("platformNo", " = ", platformNo);
    }

    /** The rows of all platforms, for the institution's own people. */
    public static <E> NewestFirst<E> ofAll(Class<E> entity, String prefix) {
        NewestFirst<E> all = new NewestFirst<>(entity, prefix);
        // Ids sort before a tilde: there is always a condition, and it is one of the primary key.
        all.add("id", " < ", "~");
        return all;
    }

    /** Only rows with this value, where one is wanted. */
    public NewestFirst<E> with(String attribute, Optional<?> wanted) {
        wanted.ifPresent(value -> add(attribute, " = ", value));
        return this;
    }

    /** Only rows with one of these values, where some are wanted; an empty list is none of them. */
    public NewestFirst<E> withOneOf(String attribute, Optional<? extends List<?>> wanted) {
        wanted.ifPresent(values -> add(attribute, " in ", values));
        return this;
    }

    /** Only rows that were made in this time. */
    public NewestFirst<E> made(String attribute, Period period) {
        period.from().ifPresent(from -> {
            add(attribute, " >= ", from);
            add("id", " >= ", earliestId(from.minus(SLACK)));
        });
        period.to().ifPresent(to -> {
            add(attribute, " < ", to);
            add("id", " < ", earliestId(to.plus(SLACK)));
        });
        return this;
    }

    public List<E> read(EntityManager entityManager, Part part) {
        part.after().ifPresent(id -> add("id", " < ", id));
        TypedQuery<E> query = entityManager.createQuery(
                "select e from " + entity.getSimpleName() + " e where " + conditions + " order by e.id desc", entity);
        values.forEach(query::setParameter);
        return query.setMaxResults(part.limit()).getResultList();
    }

    private String earliestId(Instant at) {
        return PublicId.earliest(prefix, at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at);
    }

    /** Names come from our code, values go in as parameters. */
    private void add(String attribute, String relation, Object value) {
        String parameter = "p" + values.size();
        conditions.append(conditions.isEmpty() ? "" : " and ").append("e.").append(attribute);
        conditions.append(relation).append(':').append(parameter);
        values.put(parameter, value);
    }
}
