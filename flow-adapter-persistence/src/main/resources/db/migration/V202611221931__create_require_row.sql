-- Says that a guarded write met nothing: somebody else was first. JooqOutage knows the code.
create function require_row(written bigint, what text)
    returns bigint
    language plpgsql
as $$
begin
    if written = 0 then
        raise exception using errcode = 'SL001', message = what;
    end if;
    return written;
end
$$;
