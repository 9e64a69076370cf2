"""Who works here, with which role, what a role may, and why someone sees something."""
