"""What each page with a chart shows for a choice: functions of the data, without any widget."""
