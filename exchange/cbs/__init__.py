"""The statistics of the Wet inburgering: a record per person per quarter (Wi art. 39)."""
