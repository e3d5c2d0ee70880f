alter table report add column desk varchar;
