package io.canvasledger.benchmark;

import io.canvasledger.benchmark.Strategist.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Canvases with short and long histories, one rewording a version, and what the longest took to store.
 *
 * @param canvases by their number of versions, fewest first
 */
record StoredHistories(Map<Integer, Written> canvases, Report bytesStored) {

    private static final List<Integer> VERSIONS = List.of(10, 1_000, 10_000);

    /** A relation of the database and what it takes, its indexes included. */
    private record Relation(String name, long bytes, long inIndexes) {}

    static StoredHistories write(Ledger ledger, Scale scale) {
        var strategist = new Strategist(2);
        var canvases = new LinkedHashMap<Integer, Written>();
        Report bytes = null;
        for (int full : VERSIONS) {
            int versions = scale.count(full, 10 + canvases.size());
            var create = strategist.newCanvas();
            var written = Strategist.written(create);
            ledger.record(create);
            ledger.settle();
            var before = relations(ledger);
            for (int i = 1; i < versions; i++) {
                ledger.record(strategist.rewording(written));
            }
            ledger.settle();
            canvases.put(versions, written);
            bytes = stored(ledger, written, versions - 1, before);
        }
        return new StoredHistories(canvases, bytes);
    }

    int longest() {
        return canvases.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** The middle one: long enough for any comparison. */
    Map.Entry<Integer, Written> middle() {
        return List.copyOf(canvases.entrySet()).get(1);
    }

    private static List<Relation> relations(Ledger ledger) {
        return ledger.sql()
                .sql("""
                        select relation.oid::regclass::text as name, pg_total_relation_size(relation.oid) as bytes,
                               pg_indexes_size(relation.oid) as in_indexes
                        from pg_class relation join pg_namespace schema on schema.oid = relation.relnamespace
                        where relation.relkind = 'r' and schema.nspname in ('ledger', ?)
                        order by schema.nspname, relation.relname""")
                .param("views_" + ledger.views().generation())
                .query((row, _) -> new Relation(row.getString("name"), row.getLong("bytes"), row.getLong("in_indexes")))
                .list();
    }

    private static Report stored(Ledger ledger, Written written, int changes, List<Relation> before) {
        double json = ledger.sql()
                .sql("""
                        select sum(octet_length(payload::text) + octet_length(metadata::text))::float8
                        from ledger.event where stream = ? and sequence > (
                            select max(sequence) from ledger.event where stream = ?
                            and payload_type in ('canvas.item-added', 'canvas.items-linked'))""")
                .params(written.canvas().toString(), written.canvas().toString())
                .query(Double.class)
                .single();
        var report = new Report(
                "Bytes stored a change, over %s changes of one item each".formatted(Report.whole(changes)),
                "where",
                "bytes a change",
                "of it indexes",
                "of the JSON");
        report.row("the events of the change, as JSON", Report.whole(json / changes), "", "1.0 ×");
        var grown = new ArrayList<Relation>();
        var after = relations(ledger);
        for (int i = 0; i < after.size(); i++) {
            grown.add(new Relation(
                    after.get(i).name(),
                    after.get(i).bytes() - before.get(i).bytes(),
                    after.get(i).inIndexes() - before.get(i).inIndexes()));
        }
        grown.stream()
                .filter(relation -> relation.bytes() > 0)
                .forEach(relation -> row(report, relation, changes, json));
        row(
                report,
                new Relation(
                        "all of it",
                        grown.stream().mapToLong(Relation::bytes).sum(),
                        grown.stream().mapToLong(Relation::inIndexes).sum()),
                changes,
                json);
        return report;
    }

    private static void row(Report report, Relation relation, int changes, double json) {
        report.row(
                relation.name(),
                Report.whole((double) relation.bytes() / changes),
                Report.whole((double) relation.inIndexes() / changes),
                Report.times(relation.bytes() / json));
    }
}
