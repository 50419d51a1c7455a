package io.canvasledger.http.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.http.language.Run.ItemTitle;
import io.canvasledger.http.language.Run.Quotation;
import io.canvasledger.http.language.Run.ShownValue;
import io.canvasledger.http.language.Run.VersionNumber;
import io.canvasledger.http.language.Run.Words;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PhraseProperties {

    private static final ItemId ITEM = new ItemId(new UUID(7, 1));
    private static final URI ADDRESS = URI.create("/items/a?b=1&c=(2)");

    /** Titles as people and their keyboards make them: much that means something to some language of markup. */
    @Provide
    Arbitrary<String> titles() {
        var marks = Arbitraries.of(
                "{",
                "}",
                "'",
                "''",
                "’",
                "\"",
                "“",
                "”",
                "«",
                "»",
                "<b>",
                "</p>",
                "<!--",
                "&amp;",
                "&",
                "*",
                "**",
                "_",
                "`",
                "[x](y)",
                "![",
                "](",
                "\\",
                "\\*",
                "#",
                "# ",
                "1. ",
                "- ",
                "+ ",
                "> ",
                "|",
                "~~",
                "$1",
                "^",
                "=",
                "{0}",
                "{item}",
                "{n, plural, one {x} other {#}}",
                "[",
                "]",
                "://",
                "www.a.b",
                "a@b.c",
                "é",
                "🙂",
                "漢",
                "\uE000",
                "\uE001",
                "\uF8FF",
                "%s",
                "x",
                " a ",
                "ü");
        return marks.list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts).strip())
                .filter(title -> !title.isEmpty());
    }

    @Property
    void a_title_comes_through_a_template_as_it_was_written(
            @ForAll("titles") String title, @ForAll("titles") String other) {
        var template = new Template(
                "“{item}” now reads “{other}”; {n, plural, one {one link} other {# links}}.", Languages.ALL.getFirst());
        var phrase = template.say(Map.of("item", new ItemTitle(ITEM, title), "other", other, "n", 1_234));

        assertThat(phrase.text()).isEqualTo("“" + title + "” now reads “" + other + "”; 1,234 links.");
        assertThat(phrase.runs()).contains(new ItemTitle(ITEM, title));
    }

    @Property
    void a_list_of_titles_holds_each_as_it_was_written(@ForAll("titles") String one, @ForAll("titles") String other) {
        var runs = List.<Run>of(new Quotation(one), new ShownValue("b"), new ItemTitle(ITEM, other));

        assertThat(Lists.and(runs.stream().map(Phrase::of).toList(), Languages.ALL.getLast()))
                .isEqualTo(Phrase.of(runs.get(0), new Words(", "), runs.get(1), new Words(" et "), runs.get(2)));
    }

    @Property
    void read_as_markdown_a_phrase_is_one_paragraph_of_its_own_text(
            @ForAll("titles") String title, @ForAll("titles") String quoted) {
        var phrase = phrase(title, quoted);
        var node = Parser.builder().build().parse(phrase.markdown(PhraseProperties::link));

        assertThat(node).isInstanceOf(Document.class);
        assertThat(node.getFirstChild()).isInstanceOf(Paragraph.class).isSameAs(node.getLastChild());
        var link = (Link) node.getFirstChild().getFirstChild();
        assertThat(link.getDestination()).isEqualTo(ADDRESS.toString());
        assertThat(words(link)).isEqualTo(title);
        assertThat(words(node)).isEqualTo(phrase.text());
    }

    /** Only text counts: a title that became emphasis, code or a tag would be found wanting. */
    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }

    @Property
    void read_as_html_a_phrase_is_its_own_text(@ForAll("titles") String title, @ForAll("titles") String quoted)
            throws Exception {
        var phrase = phrase(title, quoted);
        var element = parsed("<p>" + phrase.html(PhraseProperties::link) + "</p>");
        var links = element.getElementsByTagName("a");

        assertThat(element.getTextContent()).isEqualTo(phrase.text());
        assertThat(element.getElementsByTagName("*").getLength()).isEqualTo(1);
        assertThat(links.item(0).getTextContent()).isEqualTo(title);
        assertThat(((Element) links.item(0)).getAttribute("href")).isEqualTo(ADDRESS.toString());
    }

    private static Phrase phrase(String title, String quoted) {
        return Phrase.of(
                new ItemTitle(ITEM, title),
                new Words(" and “"),
                new Quotation(quoted),
                new Words("”, version "),
                new VersionNumber(12),
                new Words("."));
    }

    private static Optional<URI> link(Run run) {
        return run instanceof ItemTitle ? Optional.of(ADDRESS) : Optional.empty();
    }

    private static Element parsed(String html) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)))
                .getDocumentElement();
    }
}
