package io.canvasledger.format;

import io.canvasledger.change.Snapshot;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Refusal;
import java.util.List;

/** What became of a document: all of its snapshots, or why none of them could be taken. */
public sealed interface ParsedDocument {

    /** @param snapshots in the order of the document */
    record Understood(List<Dated> snapshots) implements ParsedDocument {
        public Understood {
            snapshots = List.copyOf(snapshots);
        }
    }

    /** @param problems at least one; the first {@value Refusals#REPORTED} when there are more */
    record Refused(List<Refusal> problems) implements ParsedDocument {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One snapshot, and what of its document did not become part of it.
     *
     * @param unmapped sections that are no block, in document order
     * @param ignored parts that state nothing, in document order
     */
    record Dated(Snapshot snapshot, List<Unmapped> unmapped, List<Ignored> ignored) {
        public Dated {
            unmapped = List.copyOf(unmapped);
            ignored = List.copyOf(ignored);
        }

        /** The same, as part of a larger document. */
        Dated at(String pointer) {
            return new Dated(snapshot.at(pointer), unmapped, ignored);
        }
    }

    /**
     * A section, or a JSON property, that belongs to no block of a canvas.
     *
     * @param heading as written, the property's name in JSON; empty for what stands before the first heading
     * @param pointer as in {@link Refusal#pointer}
     * @param statements how many items it would have given, had it been a block
     */
    record Unmapped(String heading, String pointer, int statements) {
        Unmapped(String heading, Place place, int statements) {
            this(heading, String.valueOf(place.inBody()), statements);
        }
    }

    /** @param pointer as in {@link Refusal#pointer} */
    record Ignored(IgnoredKind kind, String pointer) {

        Ignored(IgnoredKind kind, Place place) {
            this(kind, String.valueOf(place.inBody()));
        }

        public enum IgnoredKind {
            /** An HTML comment. */
            COMMENT,
            /** Text inside HTML tags, such as the summary of a details element. */
            HTML,
            IMAGE,
            /** A code block, often a drawing. */
            CODE,
            /** YAML between dashes before the document. */
            FRONT_MATTER,
            /** An empty entry of a JSON list. */
            BLANK
        }
    }
}
