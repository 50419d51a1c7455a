package io.canvasledger.format;

import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.Limits;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** A Markdown document as its headings divide it. */
final class MarkdownSections {

    /** A heading and what stands directly below it. */
    static final class Section {
        final String heading;
        final int line;
        final @Nullable Block block;
        final List<Node> content = new ArrayList<>();
        private final int level;
        private final @Nullable Section parent;
        private boolean holdsBlocks;

        private Section(String heading, int line, int level, @Nullable Section parent) {
            this.heading = heading;
            this.line = line;
            this.level = level;
            this.parent = parent;
            var inherited = parent == null ? null : parent.block;
            this.block =
                    inherited != null ? inherited : BlockNames.blockOf(heading).orElse(null);
            if (block != null) {
                for (var above = parent; above != null && above.block == null; above = above.parent) {
                    above.holdsBlocks = true;
                }
            }
        }

        /** The sub-headings between the block's own heading and this section's, as tags, outermost first. */
        List<String> groups() {
            var groups = new ArrayList<String>();
            for (var at = this; at.block != null && at.parent != null && at.parent.block != null; at = at.parent) {
                var tag = slug(at.heading);
                if (!tag.isEmpty() && !groups.contains(tag)) {
                    groups.addFirst(tag);
                }
            }
            return List.copyOf(groups);
        }

        /** Of a section that is no block, the outermost one around it that holds no block either. */
        Section outermostWithoutBlocks() {
            var at = this;
            while (!at.holdsBlocks && at.parent != null && !at.parent.holdsBlocks && at.parent.parent != null) {
                at = at.parent;
            }
            return at;
        }

        /** Whether this is only the frame around blocks: the title of the document, or what precedes all headings. */
        boolean isFrame() {
            return holdsBlocks || parent == null;
        }
    }

    private static final Pattern NUMBERING = Pattern.compile("^[\\s\\d.)]*\\d[.)]?\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private MarkdownSections() {}

    /** All sections in document order; the first has no heading and holds what stands before any. */
    static List<Section> of(Node document, Function<Heading, String> text) {
        var sections = new ArrayList<Section>();
        var open = new ArrayDeque<Section>();
        open.push(new Section("", 1, 0, null));
        sections.add(open.getFirst());
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                while (open.getFirst().level >= heading.getLevel()) {
                    open.pop();
                }
                open.push(new Section(
                        Titled.tidy(text.apply(heading)).replace('\n', ' '),
                        MarkdownItems.line(heading),
                        heading.getLevel(),
                        open.getFirst()));
                sections.add(open.getFirst());
            } else {
                open.getFirst().content.add(node);
            }
        }
        return sections;
    }

    private static String slug(String heading) {
        var words = Normalizer.normalize(NUMBERING.matcher(heading).replaceFirst(""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var slug = NO_WORD.matcher(words).replaceAll("-");
        var cut = slug.codePointCount(0, slug.length()) > Limits.TAG
                ? slug.substring(0, slug.offsetByCodePoints(0, Limits.TAG))
                : slug;
        return cut.replaceAll("^-|-$", "");
    }
}
