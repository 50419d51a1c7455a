-- Every block an event concerns: for an item that goes to another block both, for a link those of its two ends. Rows written
-- before have none, which is why the views are built anew (see CanvasProjection.REVISION).
alter table event add column blocks text[];
