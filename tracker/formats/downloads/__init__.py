"""What large services let one download about oneself."""
