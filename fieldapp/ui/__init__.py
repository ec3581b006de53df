"""The windows of fieldapp: Qt Widgets and nothing but."""
