FROM python:3.11-slim-bookworm

# What WeasyPrint needs to set a letter.
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --no-create-home --home-dir /tmp app

# HOME is /tmp: the root file system may be read-only, and fontconfig keeps a cache.
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 HOME=/tmp WEB_CONCURRENCY=2
WORKDIR /app

COPY requirements/runtime.txt requirements/
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes \
      -r requirements/runtime.txt

COPY . .
# The values serve this one command: it opens no connection and encrypts nothing.
RUN DATABASE_URL=postgresql://none@127.0.0.1:1/none REDIS_URL=redis://127.0.0.1:1/0 \
    SECRET_KEY=build FIELD_KEY=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= \
    python manage.py collectstatic --noinput

USER app
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s \
  CMD ["python", "dev/docker/healthy.py"]
CMD ["gunicorn", "inburgering.wsgi:application", "--bind", "0.0.0.0:8000", \
     "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
