package org.openescrow.web.console.limit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.limit.Limit;
import org.openescrow.escrow.limit.LimitsByHand;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Show;
import org.openescrow.web.console.frame.Yuan;

/** One field for each limit, of a form that proposes limits; and how a limit is written. */
@RequestScoped
public class LimitFields {
    @Inject
    HttpServletRequest request;

    @Inject
    Show show;

    /** One field of the form: the limit's name, and what is in it. */
    public record Field(Limit limit, String typed) {}

    /** As typed; before anything is typed, as they are. */
    public List<Field> fields(LimitsByHand now) {
        return Arrays.stream(Limit.values())
                .map(limit -> new Field(
                        limit,
                        typed(limit).orElseGet(() -> typable(limit, now.most().get(limit)))))
                .toList();
    }

    /** What is asked for; what is left empty is not limited. */
    public LimitsByHand asked() {
        Map<Limit, Long> most = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            typed(limit)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> most.put(limit, read(limit, text)));
        }
        return new LimitsByHand(most);
    }

    /** As it is shown; a dash where there is none. */
    public String written(Limit limit, Optional<Long> most) {
        return most.map(value -> limit == Limit.DAY_COUNT ? show.count(value) : show.fen(value))
                .orElse("–");
    }

    private Optional<String> typed(Limit limit) {
        return Optional.ofNullable(request.getParameter("own-" + limit));
    }

    private static String typable(Limit limit, @Nullable Long most) {
        if (most == null) {
            return "";
        }
        return limit == Limit.DAY_COUNT ? Long.toString(most) : Yuan.write(most);
    }

    private static long read(Limit limit, String text) {
        return limit == Limit.DAY_COUNT
                ? Asked.id(text, Long::valueOf, EscrowRefusal.VALIDATION_FAILED)
                : Asked.id(text, Yuan::read, EscrowRefusal.VALIDATION_FAILED).minorUnits();
    }
}
