package io.canvasledger.format;

import io.canvasledger.format.ParsedDocument.Ignored;
import io.canvasledger.format.ParsedDocument.Ignored.IgnoredKind;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

/**
 * Finds the items in the content of a section: list entries, table rows, paragraphs. Recursion is as deep as blocks are
 * nested, which the caller bounds.
 */
final class MarkdownItems {

    /** @param line where it begins, from 1 */
    record FoundItem(int line, Titled words) {}

    private static final Pattern AFTER_TITLE = Pattern.compile("^[\\s\\u00a0\\u202f]*(?::|[–—-](?=[\\s\\u00a0]|$))");
    private static final Pattern TITLE_COLON = Pattern.compile("[\\s\\u00a0\\u202f]*:$");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private final IntFunction<Place> places;
    private final Refusals problems;
    private final List<Ignored> ignored = new ArrayList<>();

    /** @param places says where a line, from 1, stands */
    MarkdownItems(IntFunction<Place> places, Refusals problems) {
        this.places = places;
        this.problems = problems;
    }

    List<Ignored> ignored() {
        return List.copyOf(ignored);
    }

    /** The line a node begins on, from 1. */
    static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }

    String text(Node node) {
        return PlainText.of(node, this::ignore);
    }

    List<FoundItem> in(Node content) {
        return switch (content) {
            case ListBlock list -> children(list).flatMap(this::ofEntry).toList();
            case TableBlock table -> ofTable(table);
            case Paragraph paragraph -> worded(paragraph, titled(paragraph, Titled::ofProse));
            case Heading heading -> worded(heading, Titled.of(text(heading), ""));
            case HtmlBlock html -> {
                ignore(html);
                yield List.of();
            }
            case FencedCodeBlock code -> ignoring(code);
            case IndentedCodeBlock code -> ignoring(code);
            default -> children(content).flatMap(child -> in(child).stream()).toList();
        };
    }

    private Stream<FoundItem> ofEntry(Node entry) {
        var first = entry.getFirstChild();
        while (first instanceof HtmlBlock html) {
            ignore(html);
            first = html.getNext();
        }
        if (!(first instanceof Paragraph)) {
            return following(first).flatMap(child -> in(child).stream());
        }
        var own = titled(first, Titled::ofLines);
        if (own.title().isEmpty()) {
            return following(first.getNext()).flatMap(child -> in(child).stream());
        }
        var below = following(first.getNext()).flatMap(this::lines);
        var description = Stream.concat(Stream.of(own.description()), below)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        // A title cut short has left its whole in the description already; cutting is not repeated.
        return Stream.of(new FoundItem(line(entry), new Titled(own.title(), description)));
    }

    /** What stands below a list entry, as lines of its description. */
    private Stream<String> lines(Node node) {
        return switch (node) {
            case Paragraph paragraph -> Stream.of(Titled.tidy(text(paragraph)));
            case Heading heading -> Stream.of(Titled.tidy(text(heading)));
            case TableBlock table ->
                ofTable(table).stream()
                        .map(FoundItem::words)
                        .map(row -> row.description().isEmpty()
                                ? row.title()
                                : row.title() + ": " + row.description().replace("\n", "; "));
            case HtmlBlock html -> {
                ignore(html);
                yield Stream.empty();
            }
            case FencedCodeBlock code -> lines(ignoring(code));
            case IndentedCodeBlock code -> lines(ignoring(code));
            default -> children(node).flatMap(this::lines);
        };
    }

    private static Stream<String> lines(List<FoundItem> nothing) {
        return nothing.stream().map(found -> found.words().title());
    }

    private List<FoundItem> ofTable(TableBlock table) {
        var headers = children(table)
                .filter(TableHead.class::isInstance)
                .flatMap(MarkdownItems::children)
                .flatMap(MarkdownItems::children)
                .map(this::cell)
                .toList();
        return children(table)
                .filter(TableBody.class::isInstance)
                .flatMap(MarkdownItems::children)
                .filter(TableRow.class::isInstance)
                .flatMap(row -> ofRow(row, headers))
                .toList();
    }

    private Stream<FoundItem> ofRow(Node row, List<String> headers) {
        var cells = children(row).map(this::cell).toList();
        int title = 0;
        while (title < cells.size() && cells.get(title).isEmpty()) {
            title++;
        }
        if (title == cells.size()) {
            return Stream.empty();
        }
        var description = Stream.iterate(title + 1, column -> column < cells.size(), column -> column + 1)
                .filter(column -> !cells.get(column).isEmpty())
                .map(column -> labelled(headers.get(column), cells.get(column)))
                .collect(Collectors.joining("\n"));
        return Stream.of(new FoundItem(line(row), Titled.of(cells.get(title), description)));
    }

    /** "Header: cell", but a description needs no label to be one. */
    private static String labelled(String header, String cell) {
        return header.isEmpty() || header.toLowerCase(Locale.ROOT).equals("description") ? cell : header + ": " + cell;
    }

    /** Lists within a cell are drawn with breaks and bullet characters. */
    private String cell(Node cell) {
        return Stream.of(text(cell).split("[\\n•]"))
                .map(Titled::tidy)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Divides "<b>Title</b>: description"; anything else as the given way of dividing does. */
    private Titled titled(Node node, Function<String, Titled> otherwise) {
        var text = text(node);
        if (node.getFirstChild() instanceof StrongEmphasis strong) {
            var title = PlainText.of(strong, (left, out) -> {});
            var rest = text.substring(Math.min(title.length(), text.length()));
            var separator = AFTER_TITLE.matcher(rest);
            if (separator.find()) {
                return Titled.of(title, rest.substring(separator.end()));
            }
            var colon = TITLE_COLON.matcher(title);
            if (colon.find()) {
                return Titled.of(title.substring(0, colon.start()), rest);
            }
        }
        return otherwise.apply(text);
    }

    private static List<FoundItem> worded(Node node, Titled words) {
        return words.title().isEmpty() ? List.of() : List.of(new FoundItem(line(node), words));
    }

    private List<FoundItem> ignoring(Node code) {
        ignore(code, IgnoredKind.CODE);
        return List.of();
    }

    private void ignore(Node node, IgnoredKind kind) {
        ignored.add(new Ignored(kind, places.apply(line(node))));
    }

    /** Comments, pictures and tags: none of them a statement, but what hides words is told. */
    private void ignore(HtmlBlock block) {
        var html = block.getLiteral();
        var shown = new StringBuilder();
        int at = 0;
        for (int open = html.indexOf("<!--"); open >= 0; open = html.indexOf("<!--", at)) {
            shown.append(html, at, open);
            int line = line(block)
                    + (int) html.substring(0, open)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            int close = html.indexOf("-->", open);
            if (close < 0) {
                problems.add(places.apply(line), Reason.COMMENT_UNCLOSED);
                return;
            }
            ignored.add(new Ignored(IgnoredKind.COMMENT, places.apply(line)));
            at = close + 3;
        }
        shown.append(html, at, html.length());
        if (shown.toString().toLowerCase(Locale.ROOT).contains("<img")) {
            ignore(block, IgnoredKind.IMAGE);
        }
        if (!TAG.matcher(shown).replaceAll("").isBlank()) {
            ignore(block, IgnoredKind.HTML);
        }
    }

    private static Stream<Node> children(Node node) {
        return following(node.getFirstChild());
    }

    private static Stream<Node> following(@Nullable Node first) {
        return Stream.iterate(first, node -> node != null, Node::getNext);
    }
}
