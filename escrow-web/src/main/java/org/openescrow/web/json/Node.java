package org.openescrow.web.json;

import java.util.List;
import java.util.Map;

/** A JSON value as it was written; in particular a number keeps its spelling, so that 1.0 is not taken for 1. */
sealed interface Node {
    record Text(String value) implements Node {}

    record Numeral(String literal) implements Node {}

    record Flag(boolean value) implements Node {}

    record Nothing() implements Node {}

    record Items(List<Node> values) implements Node {}

    /** Members in the order of arrival. */
    record Members(Map<String, Node> values) implements Node {}
}
