-- The first statement can be carried out, the second cannot.
alter table report add column desk varchar;
alter table nowhere add column desk varchar;
