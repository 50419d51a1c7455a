package io.canvasledger.query.language;

import io.canvasledger.canvas.Amount;
import io.canvasledger.canvas.AttributeValue;
import io.canvasledger.canvas.AttributeValue.Choice;
import io.canvasledger.canvas.Attributes;
import io.canvasledger.canvas.Block;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.LinkType;
import io.canvasledger.canvas.Relationship.Motive;
import io.canvasledger.canvas.Standing;
import io.canvasledger.http.language.Lists;
import io.canvasledger.http.language.Messages;
import io.canvasledger.http.language.Phrase;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the blocks, the attributes and the values of the closed lists are called in one language. */
public final class Labels {

    /** More than any number of the domain has. */
    private static final int MOST_DECIMALS = 20;

    private static final Map<Class<?>, String> LISTS = lists();

    private final Messages labels;
    private final Locale language;

    private Labels(Locale language) {
        this.labels = Messages.of("labels", language);
        this.language = language;
    }

    /** @param language English or French */
    public static Labels in(Locale language) {
        return new Labels(language);
    }

    /** A block, a standing, a motive, or any other value of a closed list of the domain. */
    public String of(Enum<?> value) {
        return labels.text(key(value));
    }

    /** What a block asks on a canvas of that kind: its business label, or the personal question. */
    public String of(Block block, CanvasKind kind) {
        return switch (kind) {
            case BUSINESS -> of(block);
            case PERSONAL -> labels.text(key(block) + ".question");
        };
    }

    /** A block within a sentence, with its article. */
    String the(Block block, CanvasKind kind) {
        return within(block, kind, ".the");
    }

    /** The same after what leads there: "to the channels", « aux canaux »; English leaves the "to" to the sentence. */
    String to(Block block, CanvasKind kind) {
        return within(block, kind, ".to");
    }

    /** The same after what leads away: "from the channels", « des canaux ». */
    String from(Block block, CanvasKind kind) {
        return within(block, kind, ".from");
    }

    private String within(Block block, CanvasKind kind, String form) {
        return labels.text(
                switch (kind) {
                    case BUSINESS -> key(block) + form;
                    case PERSONAL -> key(block) + form + ".personal";
                });
    }

    /** A motive within a sentence, with its article. */
    String the(Motive motive) {
        return labels.text(key(motive) + ".the");
    }

    /** The same after what leads there: « à la fidélisation ». */
    String to(Motive motive) {
        return labels.text(key(motive) + ".to");
    }

    /** The same after what leads away: « de l’acquisition ». */
    String from(Motive motive) {
        return labels.text(key(motive) + ".from");
    }

    /** A share of 1, such as "82%". */
    String share(double share) {
        return NumberFormat.getPercentInstance(language).format(share);
    }

    /** A typed attribute of a block's items, such as the weight of a relationship. */
    public String of(Block block, AttributeValue attribute) {
        return labels.text(key(block, attribute));
    }

    String number(Number number) {
        var format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    String amount(Amount amount) {
        var per = amount.per();
        return labels.say(
                        per == null ? "Amount" : key(per),
                        Map.of("value", number(amount.value()), "currency", amount.currency()))
                .text();
    }

    /** Such as "a, b and c". */
    Phrase list(List<Phrase> phrases) {
        return Lists.and(phrases, language);
    }

    static String key(Block block, AttributeValue attribute) {
        return block.name() + "." + attribute.name();
    }

    static String key(Enum<?> value) {
        var list = LISTS.get(value.getDeclaringClass());
        if (list == null) {
            throw new IllegalArgumentException("no closed list with labels: " + value.getDeclaringClass());
        }
        return list + "." + value.name();
    }

    /** Under which the values of each closed list are labelled: names that stay whatever the types are called. */
    private static Map<Class<?>, String> lists() {
        var lists = new HashMap<Class<?>, String>();
        lists.put(Block.class, "Block");
        lists.put(CanvasKind.class, "CanvasKind");
        lists.put(Standing.class, "Standing");
        lists.put(LinkType.class, "LinkType");
        lists.put(Amount.Period.class, "Amount.Period");
        for (var block : Block.values()) {
            for (var attribute : Attributes.blank(block).values()) {
                if (attribute instanceof Choice choice) {
                    lists.put(choice.from().getFirst().getDeclaringClass(), key(block, attribute));
                }
            }
        }
        return Collections.unmodifiableMap(lists);
    }
}
