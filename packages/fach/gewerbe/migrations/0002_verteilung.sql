-- Kept for the distribution to other authorities.
select 1;
