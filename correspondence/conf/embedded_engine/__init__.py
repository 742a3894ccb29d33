"""Django's PostgreSQL engine on the server that starts by itself."""
