create table note (
    note   text not null primary key,
    text   text not null,
    struck boolean not null,
    author text not null,
    place  bigint not null
);
