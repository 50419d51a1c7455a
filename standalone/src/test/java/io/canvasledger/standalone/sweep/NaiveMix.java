package io.canvasledger.standalone.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the effort of relationships divides, for one audience: a customer segment, or everybody. */
record NaiveMix(NaiveCanvas canvas, @Nullable String segment) {

    /** A relationship addresses a segment by naming it, or by a link that serves it: both mean the same. */
    private boolean addresses(String relationship) {
        return segment == null
                || canvas.attributes(relationship).get("segments") instanceof List<?> named && named.contains(segment)
                || canvas.links.contains(new NaiveCanvas.Link(relationship, "SERVES", segment));
    }

    private List<String> relationships() {
        return canvas.itemsOf(NaiveCanvas.RELATIONSHIPS).filter(this::addresses).toList();
    }

    /** What each relationship puts in: what changes here is behind a shift, what does not is not. */
    Map<String, List<Object>> contributions() {
        var all = new HashMap<String, List<Object>>();
        relationships()
                .forEach(
                        it -> all.put(it, List.of(stated(it, "motive"), stated(it, "category"), stated(it, "weight"))));
        return all;
    }

    /** Whether the same relationships contribute the same kinds of effort, and as much of each kind. */
    boolean dividesAs(NaiveMix other) {
        return distance(shares("motive"), other.shares("motive")) < 1e-9
                && distance(shares("category"), other.shares("category")) < 1e-9
                && kinds().equals(other.kinds());
    }

    private Map<String, String> kinds() {
        var kinds = new TreeMap<String, String>();
        weights().forEach((it, weight) -> {
            if (weight > 0) {
                kinds.put(it, stated(it, "motive") + " " + stated(it, "category"));
            }
        });
        return kinds;
    }

    private String stated(String relationship, String attribute) {
        return Objects.toString(canvas.attributes(relationship).get(attribute), "UNSPECIFIED");
    }

    /** Shares that sum to 1 by {@code motive} or {@code category}; a weight nobody stated counts as the mean of those stated. */
    Map<String, Double> shares(String attribute) {
        var shares = new TreeMap<String, Double>();
        weights().forEach((it, share) -> shares.merge(stated(it, attribute), share, Double::sum));
        shares.values().removeIf(it -> it == 0);
        return shares;
    }

    private Map<String, Double> weights() {
        var weights = new HashMap<String, Double>();
        for (var it : relationships()) {
            if (canvas.attributes(it).get("weight") instanceof String weight) {
                weights.put(it, Double.valueOf(weight));
            }
        }
        double mean = weights.values().stream().mapToDouble(it -> it).average().orElse(1);
        relationships().forEach(it -> weights.putIfAbsent(it, mean));
        double sum = weights.values().stream().mapToDouble(it -> it).sum();
        weights.replaceAll((_, weight) -> sum == 0 ? 1.0 / weights.size() : weight / sum);
        return weights;
    }

    /** The total variation distance of two mixes; from nothing to something is all of it. */
    static double distance(Map<String, Double> before, Map<String, Double> after) {
        if (before.isEmpty() != after.isEmpty()) {
            return 1;
        }
        var all = new TreeMap<>(before);
        after.forEach((key, share) -> all.merge(key, -share, Double::sum));
        return all.values().stream().mapToDouble(Math::abs).sum() / 2;
    }

    /** What has the largest share; nothing on a tie. */
    static @Nullable String dominant(Map<String, Double> shares) {
        double most = shares.values().stream().mapToDouble(it -> it).max().orElse(0);
        var largest = shares.entrySet().stream()
                .filter(it -> it.getValue() > most - 1e-9)
                .toList();
        return largest.size() == 1 ? largest.getFirst().getKey() : null;
    }
}
