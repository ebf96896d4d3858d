-- Most rows of these columns are null: sessions begin as nobody's and under their first key, and runs
-- begin about nobody. Nothing looks for nulls, so that they need not be in an index.
drop index session_previous_key_hash_idx;
create index session_previous_key_hash_idx on session (previous_key_hash)
    where previous_key_hash is not null;

drop index session_user_idx;
create index session_user_idx on session (user_id) where user_id is not null;

drop index execution_pending_user_idx;
create index execution_pending_user_idx on execution (pending_user_id)
    where pending_user_id is not null;
