-- For the test of the contract: a table that differs from what the program says in every way there is.
create table zettel (
  gemeinde text collate "C" not null default verbund.gemeinde(),
  id uuid not null,
  amt text not null,
  inhalt text,
  zahl bigint,
  nur_dort boolean,
  primary key (gemeinde, id)
);
