package io.canvasledger.store;

import java.util.Map;
import org.axonframework.messaging.MetaData;

/** What the server adds to an event: who did it, and whether its version is complete with it. All values are strings. */
public final class EventMetadata {

    private static final String AUTHOR = "author";
    private static final String LAST = "last";

    private EventMetadata() {}

    /** Metadata of an event by an author. */
    public static Map<String, String> by(String author, boolean lastOfVersion) {
        return lastOfVersion ? Map.of(AUTHOR, author, LAST, "true") : Map.of(AUTHOR, author);
    }

    /** Who did it. */
    public static String author(MetaData metadata) {
        return (String) metadata.getOrDefault(AUTHOR, "unknown");
    }

    /** Whether a reader who has come to this event has all of its version. */
    public static boolean lastOfVersion(MetaData metadata) {
        return metadata.containsKey(LAST);
    }
}
