package io.canvasledger.sample;

import io.canvasledger.canvas.CanvasId;
import io.canvasledger.canvas.CanvasKind;
import io.canvasledger.canvas.ItemId;
import io.canvasledger.canvas.Note;
import io.canvasledger.change.CanvasCommand;
import io.canvasledger.change.CanvasCommand.ChangeCanvas;
import io.canvasledger.change.CanvasCommand.CreateCanvas;
import io.canvasledger.change.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A sample canvas: a history of dated versions, each with its reason and its sources, ready to be recorded. */
public final class SampleCanvas {

    private record ToldVersion(
            LocalDate effectiveOn,
            String rationale,
            List<String> evidence,
            @Nullable ToldMilestone milestone,
            List<JsonNode> changes) {}

    private record ToldMilestone(String name, String rationale) {}

    private final String file;
    private final String key;
    private final CanvasKind kind;
    private final String name;
    private final String description;
    private final List<ToldVersion> story;

    private SampleCanvas(
            String file, String key, CanvasKind kind, String name, String description, List<ToldVersion> story) {
        this.file = file;
        this.key = key;
        this.kind = kind;
        this.name = name;
        this.description = description;
        this.story = story;
    }

    /**
     * Reads a sample strictly: what it does not know, and what is missing, is an error.
     *
     * @param file what to call the text in messages
     * @throws IllegalArgumentException naming the file and, where it applies, the version and the change
     */
    static SampleCanvas parse(String file, String json) {
        var story = StoryReader.read(file, json);
        var versions = new ArrayList<ToldVersion>();
        for (var chapter : required(story.versions(), file, "versions")) {
            var place = file + ", version " + (versions.size() + 1);
            var version = new ToldVersion(
                    required(chapter.effectiveOn(), place, "effectiveOn"),
                    required(chapter.rationale(), place, "rationale"),
                    required(chapter.evidence(), place, "evidence"),
                    milestone(place, chapter.milestone()),
                    required(chapter.changes(), place, "changes"));
            if (!versions.isEmpty() && version.effectiveOn.isBefore(versions.getLast().effectiveOn)) {
                throw new IllegalArgumentException(place + ": takes effect before the version it follows");
            }
            versions.add(version);
        }
        if (versions.isEmpty()) {
            throw new IllegalArgumentException(file + ": \"versions\" is empty");
        }
        var sample = new SampleCanvas(
                file,
                required(story.key(), file, "key"),
                required(story.kind(), file, "kind"),
                required(story.name(), file, "name"),
                required(story.description(), file, "description"),
                List.copyOf(versions));
        sample.readThrough();
        return sample;
    }

    /** A short slug, unique among samples. */
    public String key() {
        return key;
    }

    public CanvasKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** How many versions the canvas has once all commands are carried out; naming a milestone is one. */
    public int versions() {
        return story.size()
                + (int) story.stream()
                        .filter(version -> version.milestone != null)
                        .count();
    }

    /**
     * The commands that record this history, one a version, to be carried out in order on a canvas that does not exist yet.
     * Each after the first expects the version before it, so that nobody else's change gets in between.
     *
     * @param ids gives a fresh id at each call, in ascending order
     */
    public List<CanvasCommand> commands(CanvasId canvas, Supplier<ItemId> ids) {
        var reader = new StoryReader(file, ids);
        var commands = new ArrayList<CanvasCommand>(versions());
        for (int i = 0; i < story.size(); i++) {
            var version = story.get(i);
            var note = new Note(version.rationale, version.effectiveOn, version.evidence);
            var changes = reader.changes(i + 1, version.changes);
            commands.add(
                    commands.isEmpty()
                            ? new CreateCanvas(canvas, kind, name, description, note, changes, false)
                            : next(canvas, commands.size(), note, changes));
            var milestone = version.milestone;
            if (milestone != null) {
                var naming = new Note(milestone.rationale, version.effectiveOn, List.of());
                commands.add(next(
                        canvas,
                        commands.size(),
                        naming,
                        List.of(new Change.NameMilestone(milestone.name, commands.size()))));
            }
        }
        return commands;
    }

    private static ChangeCanvas next(CanvasId canvas, int expected, Note note, List<Change> changes) {
        return new ChangeCanvas(canvas, expected, note, changes, false);
    }

    /** Finds an unknown key or property now rather than when somebody asks for the sample. */
    private void readThrough() {
        var reader = new StoryReader(file, () -> new ItemId(new UUID(0, 0)));
        for (int i = 0; i < story.size(); i++) {
            reader.changes(i + 1, story.get(i).changes);
        }
    }

    private static @Nullable ToldMilestone milestone(String place, SampleStory.@Nullable Name told) {
        return told == null
                ? null
                : new ToldMilestone(
                        required(told.name(), place, "milestone.name"),
                        required(told.rationale(), place, "milestone.rationale"));
    }

    private static <T> T required(@Nullable T value, String place, String property) {
        if (value == null) {
            throw new IllegalArgumentException(place + ": \"" + property + "\" is missing");
        }
        return value;
    }
}
