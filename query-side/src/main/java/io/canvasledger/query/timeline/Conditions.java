package io.canvasledger.query.timeline;

import io.canvasledger.query.version.TextMatch;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQL of a filter: conditions on events {@code e} and on versions {@code v}, and their parameters. */
record Conditions(String onEvents, String onVersions, Map<String, Object> parameters) {

    private static final String RATIONALE_HOLDS_TEXT = TextMatch.condition("v.rationale", "cast(:text as text)");

    private static final String VERSION_OF_AN_EVENT = " and v.version in (select e.version from event e"
            + " where e.workspace = :workspace and e.canvas = :canvas and e.version <= :pinned";

    static Conditions of(TimelineFilter filter, TimelineOrder order) {
        var parameters = new HashMap<String, Object>();
        var period = TimeRange.of(filter.since(), filter.until(), order.by());
        var events = new And(parameters)
                .with(
                        ":block = any(e.blocks)",
                        "block",
                        filter.block() == null ? null : filter.block().name())
                .with("(e.item = :item or e.other_item = :item)", "item", filter.item())
                .with("e.segments @> array[cast(:segment as uuid)]", "segment", filter.segment())
                .with("e.kind = any(:kinds)", "kinds", kinds(filter));
        var versions = new And(parameters)
                .with("v.author = :author", "author", filter.author())
                .with(order.time() + " >= :from", "from", time(period.from(), order))
                .with(order.time() + " < :before", "before", time(period.before(), order))
                .with(RATIONALE_HOLDS_TEXT, "text", filter.text());
        var onEvents = events.toString();
        var onVersions = onEvents.isEmpty() ? versions.toString() : versions + VERSION_OF_AN_EVENT + onEvents + ")";
        return new Conditions(onEvents, onVersions, Collections.unmodifiableMap(parameters));
    }

    private static String @Nullable [] kinds(TimelineFilter filter) {
        var kinds = filter.kind();
        return kinds == null || kinds.isEmpty()
                ? null
                : kinds.stream().map(Enum::name).toArray(String[]::new);
    }

    private static @Nullable Object time(@Nullable OffsetDateTime time, TimelineOrder order) {
        return switch (order.by()) {
            case RECORDED -> time;
            case EFFECTIVE -> time == null ? null : time.toLocalDate();
        };
    }

    /** Conditions of which those without a value are left out. */
    private record And(StringBuilder sql, Map<String, Object> parameters) {

        And(Map<String, Object> parameters) {
            this(new StringBuilder(), parameters);
        }

        And with(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                sql.append(" and ").append(condition);
                parameters.put(parameter, value);
            }
            return this;
        }

        @Override
        public String toString() {
            return sql.toString();
        }
    }
}
