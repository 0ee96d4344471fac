"""Paper: printers of this computer alone, one job at a time, and what a job may leave behind."""
