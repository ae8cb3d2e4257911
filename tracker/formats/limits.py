"""What is read at most. Real exports are far below; more would only fill the memory."""

MEBIBYTE = 1024 * 1024

MAX_CSV_BYTES = 256 * MEBIBYTE
MAX_CSV_ROWS = 200_000
MAX_CSV_CELL = 16 * MEBIBYTE  # characters
MAX_CSV_LINE = MEBIBYTE  # characters; the lines of a cell count one by one
MAX_JSON_BYTES = 64 * MEBIBYTE

MAX_BACKUP_BYTES = 50_000_000
MAX_ARCHIVE_BYTES = 50_000_000  # of an archive of exports
MAX_ZIP_MEMBER_BYTES = 32 * MEBIBYTE
MAX_ZIP_TOTAL_BYTES = 64 * MEBIBYTE
MAX_ZIP_ENTRIES = 10_000

MAX_PACK_BYTES = 16 * MEBIBYTE  # of the file, and of what is unpacked from it; the published lists have 2 to 6
MAX_PACK_ENTRIES = 20_000
MAX_PACK_FIELDS = 200  # of one entry; the published ones have up to 60, because of their many languages
MAX_PACK_DOMAINS = 1_000  # of one entry; the published ones have up to 240
MAX_PACK_NOTE = 4_000  # characters
MAX_PACK_POSTAL = 1_000  # characters

MAX_TITLE = 200  # characters of a name taken from a file
