package io.canvasledger.query.timeline;

/** In which order versions are told, and which of their two times that goes by. */
record TimelineOrder(Direction direction, By by) {

    enum Direction {
        NEWEST_FIRST,
        OLDEST_FIRST
    }

    enum By {
        /** When it was recorded: the order of the versions. */
        RECORDED,
        /** When it took effect in the business; versions of one day in the order of the versions. */
        EFFECTIVE
    }

    /** As a condition on what comes after the entry whose day and version are given. */
    String after() {
        var comparison =
                switch (direction) {
                    case NEWEST_FIRST -> " < ";
                    case OLDEST_FIRST -> " > ";
                };
        return switch (by) {
            case RECORDED -> "v.version" + comparison + ":afterVersion";
            case EFFECTIVE -> "(v.effective_on, v.version)" + comparison + "(cast(:afterDay as date), :afterVersion)";
        };
    }

    /** As the list of an order-by clause. */
    String clause() {
        var way =
                switch (direction) {
                    case NEWEST_FIRST -> " desc";
                    case OLDEST_FIRST -> "";
                };
        return switch (by) {
            case RECORDED -> "v.version" + way;
            case EFFECTIVE -> "v.effective_on" + way + ", v.version" + way;
        };
    }

    /** The column a period is about. */
    String time() {
        return switch (by) {
            case RECORDED -> "v.recorded_at";
            case EFFECTIVE -> "v.effective_on";
        };
    }
}
