package io.canvasledger.format;

import static io.canvasledger.canvas.Block.CHANNELS;
import static io.canvasledger.canvas.Block.COST_STRUCTURE;
import static io.canvasledger.canvas.Block.CUSTOMER_RELATIONSHIPS;
import static io.canvasledger.canvas.Block.CUSTOMER_SEGMENTS;
import static io.canvasledger.canvas.Block.KEY_ACTIVITIES;
import static io.canvasledger.canvas.Block.KEY_PARTNERS;
import static io.canvasledger.canvas.Block.KEY_RESOURCES;
import static io.canvasledger.canvas.Block.REVENUE_STREAMS;
import static io.canvasledger.canvas.Block.VALUE_PROPOSITIONS;

import io.canvasledger.canvas.Block;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names people give the nine blocks, in English and French, on business, personal and lean canvases. Lean-canvas
 * sections are known only where they mean a block: a unique value proposition is one, a problem or a metric is not.
 */
final class BlockNames {

    private static final Map<Block, List<String>> NAMES = Map.of(
            CUSTOMER_SEGMENTS,
                    List.of(
                            "customer segment",
                            "customer",
                            "client segment",
                            "client",
                            "user segment",
                            "market segment",
                            "target segment",
                            "target customer",
                            "segment",
                            "segment de clientèle",
                            "segment de client",
                            "segment client",
                            "clientèle",
                            "clientèle cible",
                            "client cible",
                            "who do you help",
                            "qui aidez-vous"),
            VALUE_PROPOSITIONS,
                    List.of(
                            "value proposition",
                            "value prop",
                            "customer value proposition",
                            "unique value proposition",
                            "UVP",
                            "proposition de valeur",
                            "proposition de valeur unique",
                            "proposition unique de valeur",
                            "offre de valeur",
                            "what do you contribute",
                            "votre contribution"),
            CHANNELS,
                    List.of(
                            "channel",
                            "customer channel",
                            "distribution channel",
                            "sales channel",
                            "marketing channel",
                            "communication channel",
                            "canal",
                            "canaux",
                            "canal de distribution",
                            "canaux de distribution",
                            "canaux de communication",
                            "canaux de communication et de distribution",
                            "canaux de distribution et de communication",
                            "how do they know you",
                            "how do they know you and how do you deliver",
                            "comment diffusez-vous votre offre"),
            CUSTOMER_RELATIONSHIPS,
                    List.of(
                            "customer relationship",
                            "customer relation",
                            "client relationship",
                            "client relation",
                            "relationship",
                            "relation client",
                            "relation avec le client",
                            "relation clientèle",
                            "relation avec la clientèle",
                            "how do you interact",
                            "comment interagissez-vous"),
            REVENUE_STREAMS,
                    List.of(
                            "revenue stream",
                            "revenue",
                            "revenue source",
                            "source of revenue",
                            "revenue model",
                            "income stream",
                            "revenu",
                            "flux de revenu",
                            "source de revenu",
                            "modèle de revenu",
                            "what do you receive",
                            "ce que vous recevez"),
            KEY_RESOURCES,
                    List.of(
                            "key resource",
                            "resource",
                            "ressource clé",
                            "ressource clef",
                            "ressource",
                            "who you are and what you have",
                            "vous et les moyens dont vous disposez"),
            KEY_ACTIVITIES,
                    List.of(
                            "key activity",
                            "key activities",
                            "activity",
                            "activities",
                            "activité clé",
                            "activité clef",
                            "activité",
                            "what do you do",
                            "ce que vous faites"),
            KEY_PARTNERS,
                    List.of(
                            "key partner",
                            "key partnership",
                            "partner",
                            "partnership",
                            "partenaire clé",
                            "partenaire clef",
                            "partenariat clé",
                            "partenaire",
                            "partenariat",
                            "who helps you",
                            "qui vous aide"),
            COST_STRUCTURE,
                    List.of(
                            "cost structure",
                            "structure of cost",
                            "cost",
                            "structure de coût",
                            "coût",
                            "what do you give",
                            "ce que vous donnez"));

    /** Words that make no difference to which block is meant. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "the", "our", "of", "and", "with", "de", "des", "du", "d", "la", "le", "les", "l", "avec", "et", "nos",
            "notre");

    private static final Pattern CAMEL_HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERING = Pattern.compile("\\d+|[ivx]+|[a-i]|block|bloc");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
    /** What ends the name and begins a remark: "Channels – how do we reach them?" */
    private static final Pattern REMARK = Pattern.compile("[:|(?–—]| - ");

    private static final Map<String, Block> BLOCKS = blocks();

    private BlockNames() {}

    /** The block a heading or a property names; none when it is no name of a block. */
    static Optional<Block> blockOf(String heading) {
        return Stream.of(heading, ASIDE.matcher(heading).replaceAll(" "), REMARK.split(heading, 2)[0])
                .map(name -> BLOCKS.get(key(name)))
                .filter(block -> block != null)
                .findFirst()
                .or(() -> sameInBothLanguages(heading));
    }

    private static Optional<Block> sameInBothLanguages(String heading) {
        var named = Stream.of(heading.split("[/|]"))
                .map(part -> Optional.ofNullable(BLOCKS.get(key(part))))
                .distinct()
                .toList();
        return named.size() == 1 ? named.getFirst() : Optional.empty();
    }

    private static Map<String, Block> blocks() {
        var blocks = new HashMap<String, Block>();
        NAMES.forEach((block, names) -> names.forEach(name -> blocks.put(key(name), block)));
        return Collections.unmodifiableMap(blocks);
    }

    /** What all spellings of a name have in common: its words, bare, singular, without numbering. */
    private static String key(String name) {
        var bare = Normalizer.normalize(CAMEL_HUMP.matcher(name).replaceAll(" "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var words = new ArrayList<>(
                Stream.of(NO_WORD.split(bare)).filter(word -> !word.isEmpty()).toList());
        while (words.size() > 1 && NUMBERING.matcher(words.getFirst()).matches()) {
            words.removeFirst();
        }
        return String.join(
                " ",
                words.stream()
                        .filter(word -> !SMALL_WORDS.contains(word))
                        .map(BlockNames::singular)
                        .toList());
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
