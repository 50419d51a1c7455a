package io.canvasledger.standalone.sweep;

import java.util.HashMap;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** What somebody might send as the whole canvas: much as it is, with items left out, moved, reworded, retyped or new. */
final class RandomSnapshots {

    private RandomSnapshots() {}

    static ObjectNode of(NaiveCanvas canvas, RandomChanges changes, Random random) {
        var snapshot = RandomChanges.JSON.createObjectNode();
        var blocks = new HashMap<String, String>();
        var items = snapshot.putArray("items");
        canvas.items.forEach((id, item) -> {
            if (random.nextInt(8) > 0) {
                boolean moves = random.nextInt(8) == 0;
                var block = moves ? changes.block() : canvas.block(id);
                var stated = items.addObject().put("id", id).put("block", block);
                stated.put("title", random.nextInt(6) == 0 ? changes.word() : (String) item.get("title"));
                if (random.nextInt(4) == 0) {
                    stated.put("description", random.nextBoolean() ? changes.word() : "");
                }
                if (random.nextInt(6) == 0) {
                    stated.put("standing", "VALIDATED");
                }
                if (random.nextInt(4) == 0 && !block.equals(NaiveCanvas.RELATIONSHIPS)) {
                    var attributes = changes.attributes(block, canvas);
                    stated.set("attributes", attributes == null ? RandomChanges.JSON.createObjectNode() : attributes);
                }
                blocks.put(id, block);
            }
        });
        if (random.nextBoolean()) {
            var links = snapshot.putArray("links");
            canvas.linksInOrder().stream()
                    .filter(it -> blocks.containsKey(it.from()) && blocks.containsKey(it.to()))
                    .filter(it -> canvas.terms.allows(it.type(), blocks.get(it.from()), blocks.get(it.to())))
                    .filter(it -> random.nextInt(5) > 0)
                    .forEach(it -> links.addObject()
                            .put("from", it.from())
                            .put("type", it.type())
                            .put("to", it.to()));
        }
        return snapshot;
    }
}
