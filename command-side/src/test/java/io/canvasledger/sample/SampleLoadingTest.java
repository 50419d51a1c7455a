package io.canvasledger.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.canvasledger.access.Caller;
import io.canvasledger.canvas.WorkspaceId;
import io.canvasledger.write.CanvasCommands;
import io.canvasledger.write.CommandServer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleLoadingTest {

    private static final SampleCanvas WHATSAPP =
            SampleCanvases.bundled().named("whatsapp").orElseThrow();

    private final CommandServer server = CommandServer.shared();

    @Test
    void a_sample_is_loaded_once_however_often_it_is_asked_for() {
        var first = load("twice");
        long before = server.events();
        var second = load("twice");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(server.events()).isEqualTo(before);
        assertThat(notes("twice")).hasSize(WHATSAPP.versions());
    }

    @Test
    void all_samples_are_loaded_and_listed() {
        var token = "Bearer " + server.token("all-samples", "ana");

        var loaded = server.send("POST", "/api/v1/samples", null, "Authorization", token);
        assertThat(loaded.json().get("entries")).hasSize(3);
        assertThat(server.get("/api/v1/samples", "Authorization", token).body()).isEqualTo(loaded.body());
    }

    @Test
    void a_sample_that_was_loaded_in_part_is_gone_on_with() {
        load("whole");
        inPart("part");

        load("part");

        assertThat(notes("part")).isEqualTo(notes("whole"));
    }

    @Test
    void a_part_that_somebody_has_gone_on_with_is_theirs() {
        var caller = inPart("theirs");
        var path = "/api/v1/canvases/" + SampleLoader.canvas(WHATSAPP, caller).uuid();
        var token = "Bearer " + server.token("theirs", "ana");
        assertThat(server.patch(path, "{\"name\": \"Mine\"}", "If-Match", "*", "Authorization", token)
                        .status())
                .isEqualTo(200);

        assertThat(load("theirs").status()).isEqualTo(200);
        assertThat(notes("theirs")).hasSize(4);
    }

    private CommandServer.Answer load(String workspace) {
        return server.send(
                "POST", "/api/v1/samples/whatsapp", null, "Authorization", "Bearer " + server.token(workspace, "ana"));
    }

    private Caller inPart(String workspace) {
        var caller = new Caller(new WorkspaceId(workspace), "ana");
        var canvas = SampleLoader.canvas(WHATSAPP, caller);
        WHATSAPP.commands(canvas, SampleLoader.ids(canvas.uuid()))
                .subList(0, 3)
                .forEach(command -> server.bean(CanvasCommands.class).send(command, "ana"));
        return caller;
    }

    private List<String> notes(String workspace) {
        var canvas = SampleLoader.canvas(WHATSAPP, new Caller(new WorkspaceId(workspace), "ana"));
        return server.sql()
                .sql("select payload->>'note' from ledger.event where stream = ?"
                        + " and payload_type = 'canvas.version-opened' order by sequence")
                .param(canvas.toString())
                .query(String.class)
                .list();
    }
}
