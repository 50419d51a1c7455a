package io.canvasledger.canvas;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was not carried out: data, to be worded by whoever shows it.
 *
 * @param pointer the part of the command it is about, as a JSON pointer such as {@code /changes/3/title}; absent for the
 *     whole
 * @param details what the reason's sentence needs, such as {@code limit} or {@code allowed}; names are stable
 */
public record Rejection(Reason reason, @Nullable String pointer, Map<String, String> details) {

    /** What kind of refusal a reason is; HTTP has one status for each. */
    public enum Kind {
        /** It could never be right, whatever the canvas. */
        MALFORMED,
        /** There is no such canvas for this caller. */
        UNKNOWN,
        /** The canvas as it is does not allow it. */
        RULE,
        /** Somebody else was faster. */
        STALE,
        /** It names something that is not there. */
        REFERENCE
    }

    public enum Reason {
        TEXT_REQUIRED(Kind.MALFORMED),
        TEXT_TOO_LONG(Kind.MALFORMED),
        TEXT_UNSUPPORTED(Kind.MALFORMED),
        NAME_NOT_ADDRESSABLE(Kind.MALFORMED),
        VALUE_REQUIRED(Kind.MALFORMED),
        VALUE_REPEATED(Kind.MALFORMED),
        OUT_OF_RANGE(Kind.MALFORMED),
        TOO_MANY_DECIMALS(Kind.MALFORMED),
        TOO_MANY_TAGS(Kind.MALFORMED),
        TOO_MUCH_EVIDENCE(Kind.MALFORMED),
        TOO_MANY_CHANGES(Kind.MALFORMED),
        TOO_MANY_SNAPSHOTS(Kind.MALFORMED),
        TOO_MANY_SEGMENTS(Kind.MALFORMED),
        NO_CHANGES(Kind.MALFORMED),
        CURRENCY_UNKNOWN(Kind.MALFORMED),
        TECHNIQUE_WITHOUT_UPSELLING(Kind.MALFORMED),
        ATTRIBUTES_OF_OTHER_BLOCK(Kind.MALFORMED),
        IMMATERIAL_WITH_AMOUNT(Kind.MALFORMED),
        IMMATERIAL_ONLY(Kind.MALFORMED),
        PERSONAL_ONLY(Kind.RULE),
        LINK_TO_SELF(Kind.MALFORMED),
        LINK_NOT_ALLOWED(Kind.RULE),
        LINK_UNKNOWN(Kind.REFERENCE),
        ITEM_UNKNOWN(Kind.REFERENCE),
        ITEM_EXISTS(Kind.RULE),
        SEGMENT_UNKNOWN(Kind.REFERENCE),
        NOT_A_RELATIONSHIP(Kind.RULE),
        TOO_MANY_ITEMS(Kind.RULE),
        TOO_MANY_LINKS(Kind.RULE),
        TOO_MANY_MILESTONES(Kind.RULE),
        TOO_MANY_EVENTS(Kind.RULE),
        MILESTONE_EXISTS(Kind.RULE),
        MILESTONE_UNKNOWN(Kind.REFERENCE),
        VERSION_UNKNOWN(Kind.REFERENCE),
        TOO_MANY_REVIEWS(Kind.RULE),
        QUESTION_UNKNOWN(Kind.REFERENCE),
        RULE_UNKNOWN(Kind.REFERENCE),
        SNAPSHOT_OUT_OF_ORDER(Kind.RULE),
        ITEM_TWICE_IN_SNAPSHOT(Kind.MALFORMED),
        CANVAS_ARCHIVED(Kind.RULE),
        CANVAS_EXISTS(Kind.RULE),
        CANVAS_UNKNOWN(Kind.UNKNOWN),
        STALE_VERSION(Kind.STALE);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }
    }

    public Rejection {
        details = Map.copyOf(details);
    }

    /** @param details names and values by turns */
    public static Rejection of(Reason reason, @Nullable String pointer, Object... details) {
        var named = new TreeMap<String, String>();
        for (int i = 0; i < details.length; i += 2) {
            named.put(details[i].toString(), details[i + 1].toString());
        }
        return new Rejection(reason, pointer, named);
    }

    /** The same, about a part of something larger. */
    public Rejection within(String outer) {
        return new Rejection(reason, pointer == null ? outer : outer + pointer, details);
    }
}
