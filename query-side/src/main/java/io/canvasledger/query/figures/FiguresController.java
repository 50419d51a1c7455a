package io.canvasledger.query.figures;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.figures.CalendarPeriod;
import io.canvasledger.figures.Lifetimes;
import io.canvasledger.figures.Point;
import io.canvasledger.figures.Series;
import io.canvasledger.figures.Stability;
import io.canvasledger.figures.TimeAxis;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.query.figures.FiguresSeriesView.FiguresPoint;
import io.canvasledger.query.figures.RelationshipSeriesView.RelationshipPoint;
import io.canvasledger.query.figures.StabilityView.LifetimeView;
import io.canvasledger.query.figures.StabilityView.PeriodView;
import io.canvasledger.query.language.Sentences;
import io.canvasledger.query.language.ShiftSentences;
import io.canvasledger.query.version.CanvasReader;
import io.canvasledger.query.version.Deferral;
import io.canvasledger.query.version.Patience;
import io.canvasledger.query.version.Versions;
import io.canvasledger.refuse.Place;
import io.canvasledger.refuse.Reason;
import io.canvasledger.refuse.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of a canvas at a version and over all of them. */
@RestController
@RequestMapping("/api/v1/canvases/{canvas}")
class FiguresController {

    private static final int MOST_LEADS = 500;
    private static final int MOST_PERIODS = 400;

    /** A stretch of days, both included; open where one is absent. */
    record DayRange(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate since,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate until) {}

    private final CanvasReader reader;
    private final FigureHistories histories;

    FiguresController(CanvasReader reader, FigureHistories histories) {
        this.reader = reader;
        this.histories = histories;
    }

    @GetMapping("/figures")
    ResponseEntity<FiguresView> figures(
            Caller caller,
            @PathVariable UUID canvas,
            @RequestParam(defaultValue = "head") String at,
            @ModelAttribute Patience patience) {
        return reader.at(caller, canvas, patience, at, version -> {
            var body = FiguresView.of(version.canvas(), version.recorded());
            return CanvasReader.derived(body);
        });
    }

    @GetMapping("/figures/series")
    ResponseEntity<FiguresSeriesView> series(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam(defaultValue = "RECORDED") TimeAxis by,
            @RequestParam(defaultValue = "true") boolean compact,
            @ModelAttribute DayRange days,
            @ModelAttribute Patience patience) {
        Plot.check(days.since(), days.until());
        return reader.history(caller, canvas, patience, versions -> figures(versions, language, by, compact, days));
    }

    private ResponseEntity<FiguresSeriesView> figures(
            Versions versions, Locale language, TimeAxis by, boolean compact, DayRange days) {
        var history = histories.of(versions, by);
        var series = history.series();
        var points = compact ? series.compact().points() : series.points();
        var plot = Plot.of(points, by, days.since(), days.until(), mostSegments(points));
        var body = new FiguresSeriesView(
                versions.canvas().uuid(),
                versions.head(),
                by,
                plot.total(),
                SegmentTitle.of(series.titles()),
                plot.points().stream().map(FiguresPoint::of).toList(),
                Deferral.of(history.deferred(), Sentences.in(language, versions.kind())),
                Deferral.omitted(history.deferred()));
        return CanvasReader.derived(body, language);
    }

    @GetMapping("/relationships/series")
    ResponseEntity<RelationshipSeriesView> relationships(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam(required = false) @Nullable UUID segment,
            @RequestParam(defaultValue = "RECORDED") TimeAxis by,
            @RequestParam(defaultValue = "true") boolean compact,
            @ModelAttribute DayRange days,
            @ModelAttribute Patience patience) {
        Plot.check(days.since(), days.until());
        return reader.history(
                caller, canvas, patience, versions -> relationships(versions, language, segment, by, compact, days));
    }

    private ResponseEntity<RelationshipSeriesView> relationships(
            Versions versions, Locale language, @Nullable UUID segment, TimeAxis by, boolean compact, DayRange days) {
        var history = histories.of(versions, by);
        var series = history.series();
        var audience = segment == null ? null : known(new ItemId(segment), series);
        var points = compact ? changesOf(series, audience).points() : series.points();
        var plot = Plot.of(points, by, days.since(), days.until(), audience == null ? mostSegments(points) : 1);
        var presenter = new LeadPresenter(series, by, ShiftSentences.in(language));
        var leads = audience == null ? presenter.all() : presenter.of(audience);
        int omitted = Math.max(0, leads.size() - MOST_LEADS);
        var body = new RelationshipSeriesView(
                versions.canvas().uuid(),
                versions.head(),
                by,
                audience,
                plot.total(),
                SegmentTitle.of(series.titles()),
                plot.points().stream()
                        .map(point -> RelationshipPoint.of(point, audience))
                        .toList(),
                leads.subList(omitted, leads.size()),
                omitted == 0 ? null : omitted,
                Deferral.of(history.deferred(), Sentences.in(language, versions.kind())),
                Deferral.omitted(history.deferred()));
        return CanvasReader.derived(body, language);
    }

    @GetMapping("/stability")
    ResponseEntity<StabilityView> stability(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @RequestParam(defaultValue = "QUARTER") CalendarPeriod period,
            @RequestParam(defaultValue = "RECORDED") TimeAxis by,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @ModelAttribute Patience patience) {
        Plot.checkDay("asOf", asOf);
        var until = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
        return reader.history(caller, canvas, patience, versions -> stability(versions, language, period, by, until));
    }

    private ResponseEntity<StabilityView> stability(
            Versions versions, Locale language, CalendarPeriod period, TimeAxis by, LocalDate until) {
        var history = histories.of(versions, by);
        var days = history.days();
        var periods = Stability.over(days, period);
        int omitted = Math.max(0, periods.size() - MOST_PERIODS);
        var body = new StabilityView(
                versions.canvas().uuid(),
                versions.head(),
                by,
                period,
                until,
                periods.subList(omitted, periods.size()).stream()
                        .map(PeriodView::of)
                        .toList(),
                omitted == 0 ? null : omitted,
                LifetimeView.of(Lifetimes.of(days, until)),
                Deferral.of(history.deferred(), Sentences.in(language, versions.kind())),
                Deferral.omitted(history.deferred()));
        return CanvasReader.derived(body, language);
    }

    private static Series changesOf(Series series, @Nullable ItemId segment) {
        return segment == null
                ? series.compact(point -> List.of(
                        point.figures().relationships(),
                        List.copyOf(point.figures().bySegment().entrySet())))
                : series.compact(point -> point.figures().with(segment));
    }

    private static ItemId known(ItemId segment, Series series) {
        if (!series.titles().containsKey(segment)) {
            throw ProblemException.rejected(
                    List.of(Refusal.at(new Place.Parameter("segment"), Reason.SEGMENT_UNKNOWN, "item", segment)));
        }
        return segment;
    }

    private static int mostSegments(List<Point> points) {
        return points.stream()
                .mapToInt(point -> point.figures().bySegment().size())
                .max()
                .orElse(0);
    }
}
