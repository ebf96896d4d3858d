-- for policies that compare where somebody is with where they logged in before
create index event_login_idx on event (("user" ->> 'pk'), created) where action = 'login';
