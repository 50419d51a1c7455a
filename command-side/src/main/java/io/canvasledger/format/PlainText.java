package io.canvasledger.format;

import io.canvasledger.format.ParsedDocument.Ignored.IgnoredKind;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The words of a piece of Markdown without its marks. Walks without recursion: marks may be nested without bound. */
final class PlainText {

    private PlainText() {}

    /**
     * @param ignored told of every image and comment that is left out
     * @return line breaks where the writer forced one
     */
    static String of(Node root, BiConsumer<Node, IgnoredKind> ignored) {
        var text = new StringBuilder();
        for (var node = root.getFirstChild(); node != null; node = after(node, root, !(node instanceof Image))) {
            switch (node) {
                case Text words -> text.append(words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case SoftLineBreak soft -> text.append(' ');
                case HardLineBreak hard -> text.append('\n');
                case Image image -> ignored.accept(image, IgnoredKind.IMAGE);
                case HtmlInline html -> text.append(wordsOf(html, ignored));
                default -> {}
            }
        }
        return text.toString();
    }

    private static String wordsOf(HtmlInline html, BiConsumer<Node, IgnoredKind> ignored) {
        var tag = html.getLiteral().toLowerCase(Locale.ROOT);
        if (tag.startsWith("<!--")) {
            ignored.accept(html, IgnoredKind.COMMENT);
        } else if (tag.startsWith("<img")) {
            ignored.accept(html, IgnoredKind.IMAGE);
        }
        return tag.startsWith("<br") ? "\n" : "";
    }

    /** The node after this one in reading order, within the root. */
    static @Nullable Node after(Node node, Node root, boolean descend) {
        if (descend && node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        var at = node;
        while (at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == root ? null : at.getNext();
    }
}
