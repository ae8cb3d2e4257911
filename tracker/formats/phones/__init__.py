"""What a phone says about its apps."""
