package io.canvasledger.format;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.Note;
import io.canvasledger.change.Snapshot;
import io.canvasledger.change.Snapshot.Statement;
import io.canvasledger.format.MarkdownSections.Section;
import io.canvasledger.format.ParsedDocument.Dated;
import io.canvasledger.format.ParsedDocument.Ignored;
import io.canvasledger.format.ParsedDocument.Unmapped;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads one Markdown document as one snapshot. Such a document always speaks about descriptions (an entry without one has
 * none), never about positions, standings or links, about tags only when it has sub-headings at all, and about attributes
 * only as far as its words can hardly mean anything else.
 */
final class MarkdownSnapshot {

    /** Blocks within blocks; a canvas needs five. */
    static final int DEPTH = 100;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private MarkdownSnapshot() {}

    /**
     * @param places says where a line, from 1, stands
     * @return half-read when problems were added
     */
    static Dated read(String markdown, Note note, Supplier<ItemId> ids, IntFunction<Place> places, Refusals problems) {
        if (OpenTags.tooMany(markdown)) {
            problems.add(places.apply(1), Reason.TAGS_UNCLOSED);
            return new Dated(new Snapshot(note, List.of(), null), List.of(), List.of());
        }
        int frontMatter = frontMatter(markdown);
        var document = PARSER.parse(blanked(markdown, frontMatter));
        var items = new MarkdownItems(places, problems);
        if (depth(document) > DEPTH) {
            problems.add(places.apply(1), Reason.DOCUMENT_TOO_DEEP, "limit", DEPTH);
            return new Dated(new Snapshot(note, List.of(), null), List.of(), List.of());
        }
        var sections = MarkdownSections.of(document, items::text);
        if (sections.stream().allMatch(section -> section.block == null)) {
            // Taken for a snapshot it would say that everything has gone.
            problems.add(places.apply(1), Reason.FORMAT_UNKNOWN);
            return new Dated(new Snapshot(note, List.of(), null), List.of(), List.of());
        }
        boolean grouped =
                sections.stream().anyMatch(section -> !section.groups().isEmpty());
        var statements = new ArrayList<Statement>();
        var unmapped = new LinkedHashMap<Section, Integer>();
        for (var section : sections) {
            var found = section.content.stream()
                    .flatMap(node -> items.in(node).stream())
                    .toList();
            if (section.block == null) {
                unmapped.merge(section.outermostWithoutBlocks(), found.size(), Integer::sum);
                continue;
            }
            for (var item : found) {
                statements.add(new Statement(
                        null,
                        ids.get(),
                        section.block,
                        item.words().title(),
                        item.words().description(),
                        grouped ? section.groups() : null,
                        null,
                        null,
                        Wordings.in(
                                section.block,
                                item.words().title(),
                                item.words().description()),
                        true,
                        places.apply(item.line())));
            }
        }
        if (statements.size() > Limits.ITEMS) {
            problems.add(statements.get(Limits.ITEMS).place(), Reason.TOO_MANY_ITEMS, "limit", Limits.ITEMS);
        }
        var ignored = new ArrayList<>(items.ignored());
        if (frontMatter > 0) {
            ignored.addFirst(new Ignored(Ignored.IgnoredKind.FRONT_MATTER, places.apply(1)));
        }
        return new Dated(new Snapshot(note, statements, null), named(unmapped, places), ignored);
    }

    private static List<Unmapped> named(LinkedHashMap<Section, Integer> sections, IntFunction<Place> places) {
        var named = new ArrayList<Unmapped>();
        sections.forEach((section, statements) -> {
            if (statements > 0 || !section.isFrame()) {
                named.add(new Unmapped(section.heading, places.apply(section.line), statements));
            }
        });
        return named;
    }

    /** How many characters of YAML stand before the document; Markdown itself would read them as a heading. */
    private static int frontMatter(String markdown) {
        if (!markdown.startsWith("---\n") && !markdown.startsWith("---\r\n")) {
            return 0;
        }
        int end = markdown.indexOf("\n---", 3);
        return end < 0 ? 0 : end + 4;
    }

    /** Without the front matter's words but with its lines, so that line numbers stay true. */
    private static String blanked(String markdown, int end) {
        return end == 0 ? markdown : markdown.substring(0, end).replaceAll("[^\\r\\n]", "") + markdown.substring(end);
    }

    private static int depth(Node document) {
        int deepest = 0;
        int depth = 0;
        for (Node node = document; node != null; ) {
            // Marks within a line may nest without bound: they are walked without recursion.
            if (node instanceof org.commonmark.node.Block && node.getFirstChild() != null) {
                node = node.getFirstChild();
                deepest = Math.max(deepest, ++depth);
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return deepest;
    }
}
