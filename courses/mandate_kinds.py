"""What of the courses takes a mandate; registered when the program starts."""

Z_TALK = "z_route:end_talk"
Z_TALK_LABEL = "Eindgesprek van de Z-route"
