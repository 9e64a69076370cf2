from django.apps import AppConfig


class CoursesConfig(AppConfig):
    name = "courses"

    def ready(self) -> None:
        from accounts.mandate_kinds import name_kind
        from courses import told  # noqa: F401
        from courses.mandate_kinds import Z_TALK, Z_TALK_LABEL

        name_kind(Z_TALK, Z_TALK_LABEL)
