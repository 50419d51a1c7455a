package io.canvasledger.http.language;

import io.canvasledger.http.language.Run.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Something said, as runs, from which the forms it is read in are made: a page may link the item that a sentence names.
 * Whatever stands in a run is only text in every form.
 *
 * @param runs never two of {@link Words} side by side, and none empty
 */
public record Phrase(List<Run> runs) {

    public static final Phrase EMPTY = new Phrase(List.of());

    /** Where stand-ins begin: characters that Unicode leaves to private use and no text of ours holds. */
    private static final char FIRST_STAND_IN = '\uE000';

    private static final int MOST_PARTS = '\uF8FF' - FIRST_STAND_IN;

    public Phrase {
        runs = joined(runs);
    }

    public static Phrase of(Run... runs) {
        return new Phrase(List.of(runs));
    }

    /** Words of the product, with nothing in them. */
    public static Phrase words(String text) {
        return of(new Words(text));
    }

    /** One phrase after the other. */
    public static Phrase join(Phrase separator, List<Phrase> phrases) {
        var runs = new ArrayList<Run>();
        for (var phrase : phrases) {
            if (!runs.isEmpty()) {
                runs.addAll(separator.runs);
            }
            runs.addAll(phrase.runs);
        }
        return new Phrase(runs);
    }

    /**
     * What a formatter makes of phrases, of which it is shown only stand-ins: nothing in them can be taken for syntax.
     *
     * @param formatter given one text for each part, puts them where the parts belong
     */
    static Phrase woven(List<Phrase> parts, Function<List<String>, String> formatter) {
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException(parts.size() + " parts");
        }
        var standIns = IntStream.range(0, parts.size())
                .mapToObj(i -> String.valueOf((char) (FIRST_STAND_IN + i)))
                .toList();
        var text = formatter.apply(standIns);
        var runs = new ArrayList<Run>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int part = text.charAt(i) - FIRST_STAND_IN;
            if (part >= 0 && part < parts.size()) {
                runs.add(new Words(text.substring(from, i)));
                runs.addAll(parts.get(part).runs);
                from = i + 1;
            }
        }
        runs.add(new Words(text.substring(from)));
        return new Phrase(runs);
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** As plain text. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /**
     * As CommonMark, for the inside of one paragraph, heading or table cell.
     *
     * @param links where a run leads, if anywhere
     */
    public String markdown(Function<Run, Optional<URI>> links) {
        return form(links, Markup::markdown, "[%s](<%s>)"::formatted);
    }

    /**
     * As HTML, for the inside of any element that holds text.
     *
     * @param links where a run leads, if anywhere
     */
    public String html(Function<Run, Optional<URI>> links) {
        return form(
                links, Markup::html, (text, address) -> "<a href=\"%s\">%s</a>".formatted(Markup.html(address), text));
    }

    private interface Anchor {
        String around(String text, String address);
    }

    private String form(Function<Run, Optional<URI>> links, Function<String, String> escape, Anchor anchor) {
        return runs.stream()
                .map(run -> {
                    var text = escape.apply(run.text());
                    return links.apply(run)
                            .map(address -> anchor.around(text, address.toASCIIString()))
                            .orElse(text);
                })
                .collect(Collectors.joining());
    }

    private static List<Run> joined(List<Run> runs) {
        var joined = new ArrayList<Run>();
        for (var run : runs) {
            if (run instanceof Words words && !joined.isEmpty() && joined.getLast() instanceof Words before) {
                joined.set(joined.size() - 1, new Words(before.text() + words.text()));
            } else if (!run.text().isEmpty()) {
                joined.add(run);
            }
        }
        return List.copyOf(joined);
    }

    @Override
    public String toString() {
        return text();
    }
}
