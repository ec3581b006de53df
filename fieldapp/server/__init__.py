"""The HTTPS service: who may do what, what wins, and in which order laptops hear of it."""
