-- our logo comes in a light and a dark variant now
update brand
set logo = '/static/logo-%(theme)s.svg'
where logo = '/static/logo.svg';
