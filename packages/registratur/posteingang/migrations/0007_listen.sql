-- Two lists of what was decided upon, each by itself: of ten years they are walked from the end, and few are in them.
create index eingang_selbsttaetig on eingang (gemeinde, id) where selbsttaetig;
create index eingang_entschieden on eingang (gemeinde, federfuehrung, id) where status in ('ABGELEGT', 'AUSSORTIERT');
