create table notiz (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  amt text collate "C" not null,
  titel text not null,
  inhalt text not null,
  primary key (gemeinde, id)
);
