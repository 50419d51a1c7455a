-- What a generation is made of: every projection with its revision. A release made of others builds one of its own.
alter table views.generation add column made_of text;
update views.generation set made_of = 'canvases:' || revision;
-- Earlier releases went by this alone, when canvases were all there was. They do not follow what they cannot feed.
alter table views.generation alter column revision drop not null;
