-- The order in which versions became visible. It is neither the order of versions (canvases are projected side by side) nor of
-- time (clocks differ). Numbers are drawn one transaction at a time, so whoever sees one sees all lower ones: a walk through
-- the list of canvases can hold on to the highest one it saw at its beginning.
create sequence appearance;
alter table version add column appeared bigint not null default nextval('appearance');
-- The last of its versions.
alter table canvas add column appeared bigint not null default nextval('appearance');
