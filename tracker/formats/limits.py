"""What is read at most. Real exports are far below; more would only fill the memory."""

MEBIBYTE = 1024 * 1024

MAX_CSV_BYTES = 256 * MEBIBYTE
MAX_CSV_ROWS = 200_000
MAX_CSV_CELL = 16 * MEBIBYTE  # characters
MAX_CSV_LINE = MEBIBYTE  # characters; the lines of a cell count one by one
MAX_JSON_BYTES = 64 * MEBIBYTE

MAX_BACKUP_BYTES = 50_000_000
MAX_ZIP_MEMBER_BYTES = 32 * MEBIBYTE
MAX_ZIP_TOTAL_BYTES = 64 * MEBIBYTE
MAX_ZIP_ENTRIES = 10_000

MAX_TITLE = 200  # characters of a name taken from a file
