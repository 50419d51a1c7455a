package io.canvasledger.standalone.release;

import java.util.List;
import java.util.stream.Stream;

/** The sentence over a relationship shift, as release 0.1.0 told it and as it is told now. */
final class IntendedSummaries {

    private static final List<String> WORDS = List.of(
            "\"Customer relationships as a whole: there are none in either version\\.\" => \"There are no "
                    + "customer relationships, before or after\\.\"",
            "\"Relationships with (“.+”): there are none in either version\\.\" => \"No relationship "
                    + "addresses \\1, before or after\\.\"",
            "\"((?:Customer relationships as a whole|Relationships with “.+”)) began; they are mainly about "
                    + "((?:acquisition|retention|upselling))\\.\" => \"\\1 began, mainly for \\2\\.\"",
            "\"((?:Customer relationships as a whole|Relationships with “.+”)) began; they are mainly about "
                    + "no stated motive\\.\" => \"\\1 began; no motive is stated yet\\.\"",
            "\"((?:Customer relationships as a whole|Relationships with “.+”)) did not shift; they are "
                    + "mainly about ((?:acquisition|retention|upselling))\\.\" => \"\\1 did not shift: still mainly "
                    + "\\2\\.\"",
            "\"(?:C|R)((?:ustomer relationships as a whole)|(?:elationships with “.+”)) did not shift; they "
                    + "are mainly about (?:acquisition|retention|upselling)\\.\" => \"The motive of (?:c|r)\\1 did "
                    + "not change, but their form did \\(\\d+% of the effort\\)\\.\"",
            "\"C(ustomer relationships as a whole) did not shift; they are mainly about no stated "
                    + "motive\\.\" => \"No motive is stated for c\\1, before or after\\.\"",
            "\"((?:Customer relationships as a whole|Relationships with “.+”) are still mainly about "
                    + "(?:acquisition|retention|upselling), but \\d+% of the effort) shifted\\.\" => \"\\1 changed "
                    + "motive\\.\"",
            "\"((?:Customer relationships as a whole|Relationships with “.+”) turned from "
                    + "(?:acquisition|retention|upselling) to (?:acquisition|retention|upselling): "
                    + ")(?:100(?=.+all)|(?!100)(\\d+))% of the effort shifted\\.\" => \"\\1(?:all|\\2%) of the effort "
                    + "changed motive\\.\"",
            "\"L’ensemble des relations avec le client.: il n’y en a dans aucune des deux versions\\.\" => "
                    + "\"Il n’y a de relation avec le client ni avant ni après\\.\"",
            "\"Les relations avec («.+»).: il n’y en a dans aucune des deux versions\\.\" => \"Aucune "
                    + "relation ne s’adresse à \\1, ni avant ni après\\.\"",
            "\"(Les relations avec «.+»).: elles commencent.; motif principal.: acquisition de clients\\.\" "
                    + "=> \"\\1 ont commencé, surtout pour l’acquisition\\.\"",
            "\"L’ensemble des relations avec le client.: pas d’évolution.; motif principal.: motif non "
                    + "précisé\\.\" => \"Aucun motif n’est indiqué pour l’ensemble des relations avec le client, ni "
                    + "avant ni après\\.\"",
            "\"(Les relations avec «.+»).: pas d’évolution.; motif principal.: (?:acquisition de "
                    + "clients|rétention / fidélisation|augmentation des ventes)\\.\" => \"\\1 n’ont pas changé.: "
                    + "elles visent toujours d’abord (?:l’acquisition|la fidélisation|l’augmentation des ventes)\\.\"",
            "\"(Les relations avec «.+»).: motif principal inchangé \\((?:acquisition de clients|rétention "
                    + "/ fidélisation|augmentation des ventes)\\), mais (\\d+.%) de l’effort s’est déplacé\\.\" => "
                    + "\"\\1 visent toujours d’abord (?:l’acquisition|la fidélisation|l’augmentation des ventes), "
                    + "mais \\2 de l’effort a changé de motif\\.\"",
            "\"(Les relations avec «.+»).: de «.(?:acquisition de clients|rétention / "
                    + "fidélisation|augmentation des ventes).» à «.(?:acquisition de clients|rétention / "
                    + "fidélisation|augmentation des ventes).».; (?:100(?=.+tout)|(?!100)(\\d+)).% de l’effort s’est "
                    + "déplacé\\.\" => \"\\1 sont passées de l’acquisition à la fidélisation.: (?:tout|\\2.% de) "
                    + "l’effort a changé de motif\\.\"",
            "\"L’ensemble des (relations avec le client).: pas d’évolution.; motif principal.: "
                    + "(?:acquisition de clients|rétention / fidélisation|augmentation des ventes)\\.\" => \"Dans "
                    + "l’ensemble, les \\1 n’ont pas changé.: elles visent toujours d’abord (?:l’acquisition|la "
                    + "fidélisation|l’augmentation des ventes)\\.\"",
            "\"L’ensemble des (relations avec le client).: motif principal inchangé \\((?:acquisition de "
                    + "clients|rétention / fidélisation|augmentation des ventes)\\), mais (\\d+.%) de l’effort s’est "
                    + "déplacé\\.\" => \"Dans l’ensemble, les \\1 visent toujours d’abord (?:l’acquisition|la "
                    + "fidélisation|l’augmentation des ventes), mais \\2 de l’effort a changé de motif\\.\"",
            "\"L’ensemble des (relations avec le client).: de «.(?:acquisition de clients|rétention / "
                    + "fidélisation|augmentation des ventes).» à «.(?:acquisition de clients|rétention / "
                    + "fidélisation|augmentation des ventes).».; (?:100(?=.+tout)|(?!100)(\\d+)).% de l’effort s’est "
                    + "déplacé\\.\" => \"Dans l’ensemble, les \\1 sont passées de l’acquisition à la fidélisation.: "
                    + "(?:tout|\\2.% de) l’effort a changé de motif\\.\"",
            "\"Les (relations avec «.+»).: pas d’évolution.; motif principal.: (?:acquisition de "
                    + "clients|rétention / fidélisation|augmentation des ventes)\\.\" => \"Pour les \\1, le motif n’a "
                    + "pas changé, mais la forme, si \\(\\d+.% de l’effort\\)\\.\"");

    private IntendedSummaries() {}

    static Stream<IntendedDifferences.Intended> all() {
        return WORDS.stream()
                .map(words -> new IntendedDifferences.Intended(
                        "0.1.0",
                        ".*/relationships/shift\\?.*",
                        "/(overall|segments/\\*)/summary",
                        Became.words(words),
                        "A tie, or that nobody stated a motive, was told as a motive one could turn to; motives have their"
                                + " article, and what changed about the form alone is told."));
    }
}
