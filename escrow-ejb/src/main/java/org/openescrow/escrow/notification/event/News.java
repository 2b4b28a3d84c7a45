package org.openescrow.escrow.notification.event;

import org.openescrow.escrow.json.JsonWriter;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.platform.PlatformNo;

/**
 * Something that a platform is to be told of.
 *
 * @param objectId what it is about
 * @param object as the API answers it
 */
record News(PlatformNo platform, EventType type, String objectId, Record object) {
    /** The object as JSON. */
    String data() {
        return JsonWriter.write(object);
    }
}
