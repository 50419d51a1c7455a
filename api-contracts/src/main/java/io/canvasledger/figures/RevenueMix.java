package io.canvasledger.figures;

import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.RevenueStream.Recurrence;
import io.canvasledger.canvas.RevenueStream.RevenueType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the material revenue of a canvas divides. Immaterial revenue has no part in it.
 *
 * @param basis what each stream was weighed by
 * @param splits one for each currency that earns something, by currency; on {@link Basis#SHARES} and {@link Basis#COUNTS}
 *     a single one without currency. Empty when there is no material stream.
 * @param uncovered the streams the basis cannot weigh, and why
 */
public record RevenueMix(Basis basis, List<Split> splits, SortedMap<ItemId, Gap> uncovered) {

    /** What streams are weighed by: the first of these that at least one stream states above zero. */
    public enum Basis {
        /** The amount a year. */
        AMOUNTS,
        /** The stated share of total revenue. */
        SHARES,
        /** Each stream counts the same, because nothing is known about their size. */
        COUNTS
    }

    /** Why a stream is missing from the mix. */
    public enum Gap {
        /** Its amount is paid once, so it has no amount a year. */
        ONE_OFF_AMOUNT,
        /** It states a share of revenue where others are weighed by their amounts. */
        SHARE_ONLY,
        /** It states neither an amount nor a share. */
        NOTHING_STATED
    }

    /**
     * @param currency ISO 4217; absent where no amounts are compared
     * @param byRecurrence {@link Shares#unstated}: unspecified
     * @param byType {@link Shares#unstated}: unspecified
     * @param bySegment by who pays; a stream paid by several segments is split equally among them. {@link Shares#unstated}:
     *     paid by nobody known
     */
    public record Split(
            @Nullable String currency,
            Shares<Recurrence> byRecurrence,
            Shares<RevenueType> byType,
            Shares<ItemId> bySegment) {

        private static Split of(@Nullable String currency, Map<MaterialStream, BigDecimal> weights) {
            var byRecurrence = new Shares.ShareTally<Recurrence>();
            var byType = new Shares.ShareTally<RevenueType>();
            var bySegment = new Shares.ShareTally<ItemId>();
            weights.forEach((stream, weight) -> {
                byRecurrence.add(stream.says().recurrence(), weight);
                byType.add(stream.says().type(), weight);
                if (stream.payers().isEmpty()) {
                    bySegment.add(null, weight);
                } else {
                    var part = weight.divide(BigDecimal.valueOf(stream.payers().size()), MathContext.DECIMAL128);
                    stream.payers().forEach(payer -> bySegment.add(payer, part));
                }
            });
            return new Split(currency, byRecurrence.shares(), byType.shares(), bySegment.shares());
        }
    }

    public RevenueMix {
        splits = List.copyOf(splits);
        uncovered = Collections.unmodifiableSortedMap(new TreeMap<>(uncovered));
    }

    static RevenueMix of(List<MaterialStream> streams) {
        var basis = basis(streams);
        var weights = new TreeMap<String, Map<MaterialStream, BigDecimal>>();
        var uncovered = new TreeMap<ItemId, Gap>();
        for (var stream : streams) {
            var weight = weight(stream, basis);
            if (weight == null) {
                uncovered.put(stream.id(), gap(stream));
            } else {
                weights.computeIfAbsent(currency(stream, basis), _ -> new LinkedHashMap<>())
                        .put(stream, weight);
            }
        }
        var splits = new ArrayList<Split>();
        weights.forEach((currency, of) -> {
            if (of.values().stream().anyMatch(weight -> weight.signum() > 0)) {
                splits.add(Split.of(currency.isEmpty() ? null : currency, of));
            }
        });
        return new RevenueMix(basis, splits, uncovered);
    }

    private static Basis basis(List<MaterialStream> streams) {
        if (streams.stream().map(MaterialStream::perYear).anyMatch(RevenueMix::aboveZero)) {
            return Basis.AMOUNTS;
        }
        return streams.stream().map(stream -> stream.says().share()).anyMatch(RevenueMix::aboveZero)
                ? Basis.SHARES
                : Basis.COUNTS;
    }

    private static boolean aboveZero(@Nullable BigDecimal number) {
        return number != null && number.signum() > 0;
    }

    /** Nothing earned weighs nothing on any basis but {@link Basis#COUNTS}. */
    private static @Nullable BigDecimal weight(MaterialStream stream, Basis basis) {
        return switch (basis) {
            case AMOUNTS -> stream.perYear();
            case SHARES ->
                stream.says().share() == null ? stream.perYear() : stream.says().share();
            case COUNTS -> BigDecimal.ONE;
        };
    }

    private static String currency(MaterialStream stream, Basis basis) {
        return switch (basis) {
            case AMOUNTS -> Objects.requireNonNull(stream.amount()).currency();
            case SHARES, COUNTS -> "";
        };
    }

    private static Gap gap(MaterialStream stream) {
        if (stream.amount() != null) {
            return Gap.ONE_OFF_AMOUNT;
        }
        return stream.says().share() != null ? Gap.SHARE_ONLY : Gap.NOTHING_STATED;
    }
}
