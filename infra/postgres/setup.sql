-- Two roles and a database. Run once, as the server's superuser, with OWNER_PASSWORD and
-- APPLICATION_PASSWORD in the environment:  psql -v ON_ERROR_STOP=1 -f setup.sql
-- province_owner migrates and owns every table. province_app serves: it owns nothing and cannot
-- bypass row-level security. May be run again; the passwords are then set anew.
\set owner_password `printf %s "$OWNER_PASSWORD"`
\set application_password `printf %s "$APPLICATION_PASSWORD"`

SELECT 'CREATE ROLE province_owner' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'province_owner') \gexec
SELECT 'CREATE ROLE province_app' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'province_app') \gexec
ALTER ROLE province_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE province_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'application_password';

SELECT 'CREATE DATABASE province OWNER province_owner TEMPLATE template0 ENCODING ''UTF8'' LOCALE ''C.UTF-8'''
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'province') \gexec
REVOKE ALL ON DATABASE province FROM PUBLIC;
GRANT CONNECT ON DATABASE province TO province_app;

\connect province
ALTER SCHEMA public OWNER TO province_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO province_app;

-- Before the first migration, so that every table the owner makes is served from the start.
ALTER DEFAULT PRIVILEGES FOR ROLE province_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO province_app;
ALTER DEFAULT PRIVILEGES FOR ROLE province_owner IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO province_app;
