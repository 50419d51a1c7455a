-- Which generation of the views is served. A rebuild fills a new one beside it and then takes its place.
create table views.generation (
    number     int generated always as identity primary key,
    revision   int         not null,
    served     boolean     not null default false,
    created_at timestamptz not null default now(),
    served_at  timestamptz
);
create unique index one_served_generation on views.generation (served) where served;
