package org.openescrow.web.description;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** What a value looks like: JSON Schema 2020-12, with an example that is true. */
public sealed interface Schema permits Leaf, Items, Choice, Structure, Named {
    /** The schema as it stands in a place; parts with a name of their own are added to the components. */
    JsonObject json(Components components);

    /** A value that fits. */
    JsonValue example();

    /** The same value, in other words. */
    Schema meaning(String words);
}
