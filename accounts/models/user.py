"""Who signs in."""

from __future__ import annotations

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from privacy.categories import STAFF, TECHNICAL


class UserManager(BaseUserManager["User"]):
    def create_user(self, username: str, name: str, password: str | None = None) -> User:
        user = self.model(username=username.lower(), name=name)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """An employee. Global, because some work for several municipalities; there is no superuser."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = STAFF(models.EmailField("e-mailadres", unique=True))
    name = STAFF(models.CharField("naam van de medewerker", max_length=120))
    is_active = STAFF(models.BooleanField("account actief", default=True))
    is_demo = TECHNICAL(models.BooleanField(default=False))

    objects = UserManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "username"
    REQUIRED_FIELDS = ["name"]

    def __str__(self) -> str:
        return self.name


STAFF(User._meta.get_field("password"))
STAFF(User._meta.get_field("last_login"))
