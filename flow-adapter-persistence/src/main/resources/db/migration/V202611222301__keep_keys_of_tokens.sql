-- The key of a token, sealed together with the id of its row, for those who may view it. Of tokens
-- from before only the hash is known; whoever needs such a key sets a new one.
alter table token
    add column sealed_key bytea,
    -- by what it is kept; null where people keep it
    add column managed text,
    add constraint token_managed_key unique (managed);
