package io.canvasledger.http.docs;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the Javadoc says about types and their components, as plain sentences. */
final class RecordDocs {

    private final Map<String, String> glossary;

    /** @param glossary by member, what it means wherever it appears without words of its own */
    RecordDocs(Map<String, String> glossary) {
        this.glossary = glossary;
    }

    @Nullable
    String ofType(Class<?> type) {
        var said = type.getAnnotation(Schema.class);
        if (said != null && !said.description().isEmpty()) {
            return said.description();
        }
        var javadoc = RuntimeJavadoc.getJavadoc(type);
        var constants = javadoc.getEnumConstants().stream()
                .filter(it -> sentence(it.getComment()) != null)
                .map(it -> it.getName() + ": " + sentence(it.getComment()));
        var sentences = Stream.concat(Stream.ofNullable(sentence(javadoc.getComment())), constants)
                .collect(Collectors.joining("\n\n"));
        return sentences.isEmpty() ? glossary.get(SchemaNames.of(type)) : sentences;
    }

    @Nullable
    String ofMember(Class<?> type, RecordComponent component, @Nullable Schema said) {
        if (said != null && !said.description().isEmpty()) {
            return said.description();
        }
        var own = of(RuntimeJavadoc.getJavadoc(type), component.getName());
        return own != null
                ? own
                : glossary.getOrDefault(
                        SchemaNames.of(type) + "." + component.getName(), glossary.get(component.getName()));
    }

    private static @Nullable String of(ClassJavadoc javadoc, String component) {
        return javadoc.getRecordComponents().stream()
                .filter(it -> it.getName().equals(component))
                .map(it -> sentence(it.getComment()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String sentence(@Nullable Comment comment) {
        if (comment == null) {
            return null;
        }
        var plain = new Plain();
        comment.visit(plain);
        var text = plain.text.toString().replaceAll("\\s+", " ").strip();
        if (text.isEmpty()) {
            return null;
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.matches(".*[.?!…]$") ? "" : ".");
    }

    /** Links and code read as the words they show; nothing of HTML is left. */
    private static final class Plain implements CommentVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void commentText(String value) {
            text.append(value.replaceAll("</?[a-zA-Z]+>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&"));
        }

        @Override
        public void inlineLink(Link link) {
            text.append(link.getLabel().replaceAll("\\(.*\\)", "").replaceAll("^.*[#.](?=\\w)", ""));
        }

        @Override
        public void inlineTag(String name, String value) {
            text.append(value);
        }

        @Override
        public void inlineValue(Value value) {
            text.append(value.getReferencedMemberName());
        }
    }
}
