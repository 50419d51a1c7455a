package io.canvasledger.query.review;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.Canvas;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.Excerpt;
import io.canvasledger.canvas.Limits;
import io.canvasledger.canvas.OneLine;
import io.canvasledger.canvas.RecordedVersion;
import io.canvasledger.canvas.Review;
import io.canvasledger.http.canvas.VersionView;
import io.canvasledger.http.page.Entries;
import io.canvasledger.http.problem.ProblemException;
import io.canvasledger.query.language.Questions;
import io.canvasledger.query.review.ReviewView.AnswerDifference;
import io.canvasledger.query.review.ReviewView.AskedQuestion;
import io.canvasledger.query.review.ReviewView.QuestionView;
import io.canvasledger.query.review.ReviewView.ReviewSummary;
import io.canvasledger.query.version.CanvasReader;
import io.canvasledger.query.version.Patience;
import io.canvasledger.query.version.Spelling;
import io.canvasledger.query.version.Version;
import io.canvasledger.refuse.Names;
import io.canvasledger.refuse.Reason;
import io.canvasledger.review.ReviewComparison;
import io.canvasledger.review.ReviewQuestion;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of a canvas, and the questions they ask. */
@RestController
@RequestMapping("/api/v1")
class ReviewsController {

    /** Names of reviews told to who asked for one there is not. */
    private static final int MOST_NAMED = 5;

    private final CanvasReader reader;

    ReviewsController(CanvasReader reader) {
        this.reader = reader;
    }

    @GetMapping("/review-questions")
    ResponseEntity<Entries<AskedQuestion>> questions(
            Locale language, @RequestParam(defaultValue = "BUSINESS") CanvasKind kind) {
        var words = Questions.in(language);
        var questions = ReviewQuestion.of(kind).stream()
                .map(question -> new AskedQuestion(question.id(), question.block(), words.ask(question)))
                .toList();
        return CanvasReader.derived(new Entries<>(questions), language);
    }

    @GetMapping("/canvases/{canvas}/reviews")
    ResponseEntity<Entries<ReviewSummary>> reviews(
            Caller caller,
            @PathVariable UUID canvas,
            @RequestParam(defaultValue = "head") String at,
            @ModelAttribute Patience patience) {
        return reader.at(caller, canvas, patience, at, ReviewsController::summaries);
    }

    private static ResponseEntity<Entries<ReviewSummary>> summaries(Version version) {
        var read = version.canvas();
        int asked = ReviewQuestion.of(read.kind()).size();
        var summaries = read.reviews().values().stream()
                .sorted(Comparator.comparingInt(Review::openedIn).thenComparing(Review::name))
                .map(review -> new ReviewSummary(
                        review.name(),
                        review.openedIn(),
                        review.answeredIn(),
                        review.answers().size(),
                        asked))
                .toList();
        return CanvasReader.derived(new Entries<>(summaries));
    }

    @GetMapping("/canvases/{canvas}/reviews/{review}")
    ResponseEntity<ReviewView> review(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @PathVariable String review,
            @RequestParam(defaultValue = "head") String at,
            @ModelAttribute Patience patience) {
        return reader.at(caller, canvas, patience, at, version -> review(version, review, language));
    }

    private static ResponseEntity<ReviewView> review(Version version, String name, Locale language) {
        var read = version.canvas();
        var found = find(read, name);
        var answeredBy = AnsweredBy.of(version.among(), found);
        var words = Questions.in(language);
        var questions = ReviewQuestion.of(read.kind()).stream()
                .map(question -> view(read.id().uuid(), question, words, found, answeredBy))
                .toList();
        var body = new ReviewView(
                found.name(),
                found.openedIn(),
                found.answeredIn(),
                found.answers().size(),
                questions.size(),
                questions,
                questions.stream()
                        .filter(question -> question.answer() == null)
                        .map(QuestionView::id)
                        .toList());
        return CanvasReader.derived(body, language);
    }

    @GetMapping("/canvases/{canvas}/reviews/{review}/comparison")
    ResponseEntity<ReviewView.ReviewComparisonView> compare(
            Caller caller,
            Locale language,
            @PathVariable UUID canvas,
            @PathVariable String review,
            @RequestParam String with,
            @RequestParam(defaultValue = "head") String at,
            @ModelAttribute Patience patience) {
        return reader.at(caller, canvas, patience, at, version -> compared(version, review, with, language));
    }

    private static ResponseEntity<ReviewView.ReviewComparisonView> compared(
            Version version, String review, String with, Locale language) {
        var read = version.canvas();
        var from = find(read, with);
        var to = find(read, review);
        var words = Questions.in(language);
        var compared = ReviewComparison.between(read.kind(), from, to);
        var answers = compared.answers().stream()
                .map(answer -> new AnswerDifference(
                        answer.question().id(),
                        answer.question().block(),
                        words.ask(answer.question()),
                        answer.outcome(),
                        answer.before(),
                        answer.after()))
                .toList();
        var unanswered = compared.unanswered().stream().map(ReviewQuestion::id).toList();
        return CanvasReader.derived(
                new ReviewView.ReviewComparisonView(from.name(), to.name(), answers, unanswered), language);
    }

    /** Whatever the case of its letters and the white space around and between its words. */
    private static Review find(Canvas canvas, String given) {
        var name = OneLine.of(given);
        return canvas.reviews().values().stream()
                .filter(review -> review.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unknown(canvas, name));
    }

    private static ProblemException unknown(Canvas canvas, String name) {
        var names =
                canvas.reviews().values().stream().map(Review::name).sorted().toList();
        var near = Spelling.near(name, names).stream().limit(MOST_NAMED).toList();
        var given = Excerpt.of(name, Limits.TITLE);
        return near.isEmpty()
                ? ProblemException.refused(Reason.REVIEW_UNKNOWN, "name", given)
                : ProblemException.refused(Reason.REVIEW_UNKNOWN, "name", given, "allowed", new Names(near));
    }

    private static QuestionView view(
            UUID canvas,
            ReviewQuestion question,
            Questions words,
            Review review,
            Map<String, RecordedVersion> answeredBy) {
        var answer = review.answers().get(question.id());
        var by = answer == null ? null : answeredBy.get(question.id());
        return new QuestionView(
                question.id(),
                question.block(),
                words.ask(question),
                answer,
                by == null ? null : VersionView.of(canvas, by));
    }
}
