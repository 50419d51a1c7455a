package io.canvasledger.standalone.release;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where this release answers otherwise than an earlier one, on purpose. An entry that is met nowhere any more fails. */
final class IntendedDifferences {

    /**
     * @param release the one that answered otherwise
     * @param address matches the whole address asked, with its query
     * @param place matches the whole {@link Difference#place}
     * @param told what may have become of what was told there
     * @param reason why it is better so, as the changelog says it
     */
    record Intended(String release, String address, String place, Became told, String reason) {

        boolean covers(String asked, Difference difference) {
            return Pattern.matches(address, asked)
                    && Pattern.matches(place, difference.place())
                    && told.covers(difference.was(), difference.is());
        }
    }

    private static final List<Intended> SENTENCES = List.of(
            sentence("\"Added (“.+”) to .+\\.\" => \"\\1 was added to .+\\.\""),
            sentence("\"Removed (“.+”) from .+\\.\" => \"\\1 was removed from .+\\.\""),
            sentence("\"Moved (“.+”) from .+ to .+\\.\" => \"\\1 moved from .+ to .+\\.\""),
            sentence("\"Put (“.+”) at position (\\d+) in .+\\.\" => \"\\1 now stands at position \\2 among .+\\.\""),
            sentence("\"(“.+” was removed from ).+( while others depended on it\\.\") => \"\\1.+\\2"),
            sentence("\"(«.+») ajouté à .+\\.\" => \"Ajout de \\1 .+\\.\""),
            sentence("\"(«.+») retiré de .+\\.\" => \"Retrait de \\1 .+\\.\""),
            sentence("\"(«.+») déplacé de .+ vers .+\\.\" => \"\\1 quitte .+ pour .+\\.\""),
            sentence(
                    "\"(«.+») mis en position (\\d+) dans .+\\.\" => \"\\1 figure désormais en position \\2 parmi .+\\.\""),
            sentence("\"(«.+») change de motif.:.[^«;]+ → [^«;.]+([.;\u00a0\u202f ].*)\" => \"\\1 passe d[^;]+\\2\""),
            sentence(
                    "\"(Dans l’ensemble|Pour «.+»).:.[^«»]+ a dépassé [^«»]+( à la version .+)\" => \"\\1, .+ a dépassé .+\\2\""),
            sentence(
                    "\"(Dans l’ensemble|Pour «.+»).:.[^«»]+ devançait [^«»]+( dès la première version .+)\" => \"\\1, .+ pesait plus que .+\\2\""),
            mended("\"(.+ overtook .+), (until version .+\") => \"\\1 and stayed ahead \\2"),
            mended("\"(.+ was ahead of .+) on, (until version .+\") => \"\\1 \\2"),
            mended("\"(Dans l’ensemble|Pour «.+»).:.[^«»]+ a dépassé [^«»]+( à la version \\d+), (jusqu’à .+\")"
                    + " => \"\\1, .+ a dépassé .+\\2 et a gardé l’avantage \\3"),
            mended(
                    "\"(Dans l’ensemble|Pour «.+»).:.[^«»]+ devançait [^«»]+ dès( la première version .+), (jusqu’à .+\")"
                            + " => \"\\1, .+ pesait plus que .+ de\\2 \\3"),
            mended("\"(Reworded “.+” → “.+”, )with another description\\.\" => \"\\1now with(out)? a description\\.\""),
            mended("\"(«.+» reformulé → «.+», )avec une autre description\\.\""
                    + " => \"\\1désormais (avec une|sans) description\\.\""),
            mended("\"(No channel that reaches .+ serves )these phases(: [^,]+\") => \"\\1this phase\\2"),
            mended("\"(Aucun canal qui atteint .+ n’assure )ces phases(.: [^,]+\") => \"\\1cette phase\\2"),
            mended("\"(«.+») change de motif.:.[^«;]+ → [^«;.]+(.+→ )non précisé(.*\")"
                    + " => \"\\1 passe d[^;]+\\2sans indication\\3"),
            mended("\"(.+→ )non précisé(.+→ )non précisé(.*\") => \"\\1sans indication\\2sans indication\\3"),
            mended("\"(.+→ )non précisé(.*\") => \"\\1sans indication\\2"));

    private static final List<Intended> OTHERS = List.of(
            new Intended(
                    "0.1.0",
                    ".*/(timeline|versions)\\?.*",
                    "/next",
                    Became.words("\"[\\w-]{10,}\" => \"[\\w-]{10,}\""),
                    "A cursor is of its list with its filters, and these have other names, or are more, now."),
            new Intended(
                    "0.1.0",
                    "/api/v1/samples",
                    "/entries/\\*/self",
                    Became.words("\"(/api/v1/canvases/[0-9a-f-]+)\\?minVersion=\\d+\" => \"\\1\""),
                    "What a caller has written is waited for by itself: an address need not say so."),
            new Intended(
                    "0.1.0",
                    "/api/v1/vocabulary.*",
                    "/linkTypes/\\*/(from|to)/\\*",
                    Became.words("\"[A-Z_]+\" => \"[A-Z_]+\""),
                    "The blocks a type of link joins came in an order of chance, another after each start; now in their"
                            + " own."),
            new Intended(
                    "0.1.0",
                    ".*/diff\\?.*",
                    "/blocks/\\*/differences/\\*/title",
                    Became.words("\"Venture capital\" => \"The owner's balance sheet\""
                            + "|\"Subsidised phone for every new contract\" => \"A new phone for those who stay\""
                            + "|\"A phone for almost nothing\" => \"Any phone, paid in instalments\""),
                    "What else differed of a reworded item carried its older title; now that of the later side, as said."),
            new Intended(
                    "0.1.0",
                    ".*/diff\\?.*",
                    "/path",
                    Became.inOrderOfBeginning(),
                    "What was changed long after it was added came too early; now in the order things began to change."),
            new Intended(
                    "0.1.0",
                    ".*/coherence.*",
                    ".*/advice",
                    Became.words("\"(Say what relationship this segment expects: name it among the segments a customer"
                            + " relationship addresses)\\.\" => \"\\1, or link a relationship that serves it\\.\""
                            + "|\"(Dites quelle relation ce segment attend.: citez-le parmi les segments) que concerne"
                            + " (une relation avec le client)\\.\" => \"\\2 auxquels s’adresse \\3, ou reliez-lui une"
                            + " relation qui le sert\\.\""),
                    "A relationship with a segment may also be said by a SERVES link: the advice did not mention it."),
            new Intended(
                    "0.1.0",
                    ".*/relationships/shift\\?.*",
                    "/(overall|segments/\\*)/causes",
                    Became.fewerShifts(IntendedDifferences::isSentence),
                    "What shifted nothing was told as a cause; no cause is without an effect now."),
            new Intended(
                    "0.1.0",
                    ".*/relationships/shift\\?.*",
                    "/(overall|segments/\\*)/flows",
                    Became.withoutRounding(),
                    "A last digit of rounding was told as something that began or ended; flows are exact now."));

    private static final List<Intended> ALL = Stream.of(OTHERS.stream(), SENTENCES.stream(), IntendedSummaries.all())
            .flatMap(it -> it)
            .toList();

    private IntendedDifferences() {}

    private static Intended sentence(String words) {
        return new Intended(
                "0.1.0",
                ".*/(timeline|versions|diff|history|series|stability|shift).*",
                ".*/sentence",
                Became.words(words),
                "Blocks and motives stand in sentences with their article: « aux activités clés », not « à Activités clés ».");
    }

    private static Intended mended(String words) {
        return new Intended(
                "0.1.0",
                ".*",
                ".*/sentence",
                Became.words(words),
                "Sentences say whether a description came, went or changed, how long a motive stayed ahead, one as one, and"
                        + " in French what is no longer said whatever its gender.");
    }

    private static boolean isSentence(String was, String is) {
        return SENTENCES.stream().anyMatch(it -> it.told().covers(was, is));
    }

    static List<Intended> since(String release) {
        return ALL.stream().filter(it -> it.release().equals(release)).toList();
    }

    static Optional<Intended> since(String release, String asked, Difference difference) {
        return since(release).stream()
                .filter(it -> it.covers(asked, difference))
                .findFirst();
    }
}
